package fi.merkitys.contacts.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One column of an agent-day: how it is summed from contacts, and how it is written down.
 *
 * @param column of {@code contacts.agent_day_row}
 * @param sum over contacts
 * @param written from the sums of the same names
 */
record Measure(String column, String sum, String written, Type type) {
    /** How PostgreSQL keeps it. */
    enum Type {
        INTEGER,
        BIGINT,
        DOUBLE
    }

    /** The measures that a source's fields give; what it has never carried costs nothing. */
    static List<Measure> of(Set<String> carried, double csatTopTwo) {
        var measures = new ArrayList<Measure>();
        measures.add(new Measure("contacts", "count(*)", "contacts::integer", Type.INTEGER));
        for (var duration : List.of("talk", "hold", "acw")) {
            if (carried.contains(duration)) {
                counted(measures, duration, duration);
                measures.add(new Measure(duration, "sum(" + duration + ")", seconds(duration), Type.INTEGER));
            }
        }
        if (hasHandle(carried)) {
            counted(measures, "handle", "whole");
            measures.add(new Measure("handle", "sum(whole)", seconds("handle"), Type.INTEGER));
            measures.add(new Measure("handle_sq", "sum(whole::double * whole)", "handle_sq / 1e6", Type.DOUBLE));
        }
        if (carried.contains("transferred")) {
            counted(measures, "transferred", "transferred");
            measures.add(filtered("transferred", "transferred", "transferred"));
        }
        if (carried.contains("csat")) {
            counted(measures, "csat", "csat");
            measures.add(new Measure("csat", "sum(csat)::double", "csat", Type.DOUBLE));
            measures.add(filtered("csat_top", "csat >= " + csatTopTwo, "csat"));
        }
        if (carried.contains("nps")) {
            counted(measures, "nps", "nps");
            measures.add(new Measure("nps", "sum(nps)", "nps::integer", Type.INTEGER));
            measures.add(filtered("promoters", "nps >= 9", "nps"));
            measures.add(filtered("detractors", "nps <= 6", "nps"));
        }
        if (carried.contains("sale") || carried.contains("sale_amount")) {
            counted(measures, "sales", "sale");
            measures.add(filtered("sales", "sale", "sales"));
            measures.add(new Measure("sale_cents", "sum(sale_cents)", "sale_cents::bigint", Type.BIGINT));
        }
        if (carried.contains("customer_id")) {
            counted(measures, "repeats", "customer");
            measures.add(filtered("repeats", "repeated", "repeats"));
        }
        return measures;
    }

    static boolean hasHandle(Set<String> carried) {
        return List.of("talk", "hold", "acw", "handle").stream().anyMatch(carried::contains);
    }

    /** How many contacts carried it; null is written where all did. */
    private static void counted(List<Measure> measures, String name, String field) {
        measures.add(new Measure(
                name + "_n", "count(" + field + ")", "nullif(" + name + "_n, contacts)::integer", Type.INTEGER));
    }

    private static Measure filtered(String column, String condition, String counter) {
        return new Measure(
                column,
                "count(*) filter (where " + condition + ")",
                "case when " + counter + "_n > 0 then " + column + " end::integer",
                Type.INTEGER);
    }

    private static String seconds(String name) {
        return "round(" + name + " / 1000.0)::integer";
    }
}
