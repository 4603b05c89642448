package fi.merkitys.contacts.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums contacts to agent-days inside the store: of a whole source, or of those people's days that an import touched. */
final class Sums {
    private final Duck duck;
    private final SumOrder order;
    private final List<Measure> measures;
    private final Set<String> carried;

    Sums(Duck duck, SumOrder order) throws SQLException {
        this.duck = duck;
        this.order = order;
        this.carried = carried(duck, order.sourceId());
        this.measures = Measure.of(carried, order.csatTopTwo());
    }

    private static Set<String> carried(Duck duck, int sourceId) throws SQLException {
        return duck.query(
                "select field from carried where source_id = ?",
                rows -> {
                    var fields = new HashSet<String>();
                    while (rows.next()) {
                        fields.add(rows.getString(1));
                    }
                    return fields;
                },
                sourceId);
    }

    List<Measure> measures() {
        return measures;
    }

    /** A queue of a client, and the channel, as the contacts name them. */
    record Named(String queue, @Nullable String client, String channel) {}

    /** Fills {@code summed}, a row for each agent key, day, queue, client and channel. */
    void sum(boolean whole) throws SQLException {
        var sums = measures.stream()
                .map(measure -> measure.sum() + " as " + measure.column())
                .collect(Collectors.joining(",\n  "));
        duck.runAll("""
            create or replace temp table summed as
            select (started_at::date - date '2000-01-01')::integer as day, agent_key, queue, %s as client, channel,
              %s
            from (%s)
            group by all
            """.formatted(carried.contains("client") ? "client" : "null::varchar", sums, contacts(whole)));
    }

    private String contacts(boolean whole) {
        var scope = "source_id = " + order.sourceId();
        if (!whole) {
            scope += " and " + touchedDays();
        }
        var from = carried.contains("customer_id") ? withRepeats(scope, whole) : "contact c where " + scope;
        var columns = Stream.concat(Stream.of("c.*"), Stream.of(whole() + " as whole"))
                .collect(Collectors.joining(", "));
        if (whole) {
            return "select " + columns + " from " + from;
        }
        return """
            select c.* from (select %s from %s) c
            semi join (
              select w.day, a.agent_key from who w join agent a on a.person_id = w.person_id
            ) t on t.agent_key = c.agent_key and t.day = c.started_at::date\
            """.formatted(columns, from);
    }

    /** Keeps the scan to the files' days; the blocks of other days are not read at all. */
    private String touchedDays() {
        return """
            started_at >= (select min(day)::timestamp from who)
            and started_at < (select max(day)::timestamp + interval 1 day from who)\
            """;
    }

    /** The window reaches beyond the days that are summed, because the return comes later. */
    private String withRepeats(String scope, boolean whole) {
        var later = whole
                ? "source_id = " + order.sourceId()
                : "source_id = %d and started_at >= (select min(day)::timestamp from who) and started_at < (select max(day)::timestamp + interval %d day from who)"
                        .formatted(order.sourceId(), order.repeatDays() + 1);
        return """
            (select *, customer is not null and min(started_at) over (
                partition by customer, queue
                order by started_at
                range between interval 1 microsecond following and interval %d day following
              ) is not null as repeated
            from contact
            where %s) c where %s\
            """.formatted(order.repeatDays(), later, scope);
    }

    /** Handle time as the source says it, else put together from its parts. */
    private String whole() {
        var parts = Stream.of("talk", "hold", "acw").filter(carried::contains).toList();
        if (parts.isEmpty()) {
            return "handle";
        }
        var together = parts.stream().map(part -> "coalesce(" + part + ", 0)").collect(Collectors.joining(" + "));
        var made = "case when coalesce(" + String.join(", ", parts) + ") is not null then " + together + " end";
        return carried.contains("handle") ? "coalesce(handle, " + made + ")" : made;
    }

    List<Named> lanes() throws SQLException {
        return duck.query("select distinct coalesce(queue, ''), client, channel from summed order by all", rows -> {
            var lanes = new ArrayList<Named>();
            while (rows.next()) {
                lanes.add(new Named(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return lanes;
        });
    }

    /**
     * The rows as they are written: day, person, lane, then the measures, in the order of the key, which the index is
     * filled in fastest. Reads {@code lane}.
     */
    String written(boolean keysShared) {
        var names = measures.stream().map(Measure::column).toList();
        var joined = """
            from summed s
            join agent a on a.agent_key = s.agent_key
            join lane l on l.queue = coalesce(s.queue, '') and l.client = coalesce(s.client, '') and l.channel = s.channel
            """;
        var plain = "select s.day, a.person_id, l.lane_id, "
                + names.stream().map(name -> "s." + name).collect(Collectors.joining(", ")) + " " + joined;
        // Two keys of one person, or two names of one queue, meet in one row.
        var shared = "select s.day, a.person_id, l.lane_id, "
                + names.stream().map(name -> "sum(s." + name + ") as " + name).collect(Collectors.joining(", "))
                + " " + joined + " group by all";
        return "select day, person_id, lane_id, "
                + measures.stream().map(Measure::written).collect(Collectors.joining(", "))
                + " from (" + (keysShared ? shared : plain) + ") order by day, person_id, lane_id";
    }
}
