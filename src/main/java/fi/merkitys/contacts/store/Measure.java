package fi.merkitys.contacts.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /** The measures that a source's columns give; what it has never carried costs nothing. */
    static List<Measure> of(Set<ContactColumn> columns, double csatTopTwo) {
        var measures = new ArrayList<Measure>();
        measures.add(new Measure("contacts", "count(*)", "contacts::integer", Type.INTEGER));
        for (var duration : List.of(ContactColumn.TALK, ContactColumn.HOLD, ContactColumn.ACW)) {
            if (columns.contains(duration)) {
                var name = duration.key();
                counted(measures, name, name);
                measures.add(new Measure(name, "sum(" + name + ")", seconds(name), Type.INTEGER));
            }
        }
        if (hasHandle(columns)) {
            counted(measures, "handle", "whole");
            measures.add(new Measure("handle", "sum(whole)", seconds("handle"), Type.INTEGER));
            measures.add(new Measure("handle_sq", "sum(whole::double * whole)", "handle_sq / 1e6", Type.DOUBLE));
        }
        if (columns.contains(ContactColumn.TRANSFERRED)) {
            counted(measures, "transferred", "transferred");
            measures.add(filtered("transferred", "transferred", "transferred"));
        }
        if (columns.contains(ContactColumn.CSAT)) {
            counted(measures, "csat", "csat");
            measures.add(new Measure("csat", "sum(csat)::double", "csat", Type.DOUBLE));
            measures.add(filtered("csat_top", "csat >= " + csatTopTwo, "csat"));
        }
        if (columns.contains(ContactColumn.NPS)) {
            counted(measures, "nps", "nps");
            measures.add(new Measure("nps", "sum(nps)", "nps::integer", Type.INTEGER));
            measures.add(filtered("promoters", "nps >= 9", "nps"));
            measures.add(filtered("detractors", "nps <= 6", "nps"));
        }
        if (columns.contains(ContactColumn.SALE)) {
            counted(measures, "sales", "sale");
            measures.add(filtered("sales", "sale", "sales"));
        }
        if (columns.contains(ContactColumn.SALE_CENTS)) {
            measures.add(new Measure("sale_cents", "sum(sale_cents)", "sale_cents::bigint", Type.BIGINT));
        }
        if (columns.contains(ContactColumn.CUSTOMER)) {
            counted(measures, "repeats", "case when settled then 1 end");
            measures.add(filtered("repeats", "settled and returned", "repeats"));
        }
        return measures;
    }

    static boolean hasHandle(Set<ContactColumn> columns) {
        return Stream.of(ContactColumn.TALK, ContactColumn.HOLD, ContactColumn.ACW, ContactColumn.HANDLE)
                .anyMatch(columns::contains);
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
