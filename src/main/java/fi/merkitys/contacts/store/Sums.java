package fi.merkitys.contacts.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums contacts to agent-days inside the store: of a whole source, or of those people's days that an import touched. */
final class Sums {
    private final Duck duck;
    private final SumOrder order;
    private final List<Measure> measures;
    private final ContactTable table;

    Sums(Duck duck, SumOrder order) throws SQLException {
        this.duck = duck;
        this.order = order;
        this.table = ContactTable.of(duck, order.sourceId());
        this.measures = Measure.of(table.columns(), order.mapping().csatScale().topTwo());
    }

    List<Measure> measures() {
        return measures;
    }

    /** A queue of a client, and the channel, as the contacts name them. */
    record Named(
            @Nullable String queue,
            @Nullable String client,
            @Nullable String channel) {}

    /** Fills {@code summed}, a row for each agent key, day, queue, client and channel. */
    void sum(boolean whole) throws SQLException {
        var sums = measures.stream()
                .map(measure -> measure.sum() + " as " + measure.column())
                .collect(Collectors.joining(",\n  "));
        duck.runAll("""
            create or replace temp table summed as
            select (started_at::date - date '2000-01-01')::integer as day, agent_key,
              %s as queue, %s as client, %s as channel,
              %s
            from (%s)
            group by all
            """.formatted(
                        column(ContactColumn.QUEUE, "''"),
                        column(ContactColumn.CLIENT, "null::varchar"),
                        column(ContactColumn.CHANNEL, "'other'"),
                        sums,
                        contacts(whole)));
    }

    private String column(ContactColumn column, String otherwise) {
        return table.has(column) ? column.key() : otherwise;
    }

    private String contacts(boolean whole) {
        var scope = whole ? "true" : touchedDays();
        var from = table.has(ContactColumn.CUSTOMER) ? withRepeats(scope, whole) : table.name() + " c where " + scope;
        var columns = Measure.hasHandle(table.columns()) ? "c.*, " + whole() + " as whole" : "c.*";
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

    /**
     * The window reaches beyond the days that are summed, because the return comes later. A day counts once the source
     * reaches past its last window: before that, every customer who has yet to come back would look content.
     */
    private String withRepeats(String scope, boolean whole) {
        var later = whole ? "true" : """
            started_at >= (select min(day)::timestamp from who)
            and started_at < (select max(day)::timestamp + interval %d day from who)\
            """.formatted(order.repeatDays() + 1);
        return """
            (select *,
              customer is not null and started_at::date <= (select %1$s from %2$s) as settled,
              min(started_at) over (
                partition by customer, %3$s
                order by started_at
                range between interval 1 microsecond following and interval %4$d day following
              ) is not null as returned
            from %2$s
            where %5$s) c where %6$s\
            """.formatted(
                        lastSettledDay(order.repeatDays()),
                        table.name(),
                        column(ContactColumn.QUEUE, "''"),
                        order.repeatDays(),
                        later,
                        scope);
    }

    /** The last day of whose contacts it is known whether their customers came back, as an expression over them all. */
    static String lastSettledDay(int repeatDays) {
        return "max(started_at)::date - " + repeatDays;
    }

    /** Handle time as the source says it, else put together from its parts. */
    private String whole() {
        var parts = Stream.of(ContactColumn.TALK, ContactColumn.HOLD, ContactColumn.ACW)
                .filter(table::has)
                .map(ContactColumn::key)
                .toList();
        if (parts.isEmpty()) {
            return "handle";
        }
        var together = parts.stream().map(part -> "coalesce(" + part + ", 0)").collect(Collectors.joining(" + "));
        var made = "case when coalesce(" + String.join(", ", parts) + ") is not null then " + together + " end";
        return table.has(ContactColumn.HANDLE) ? "coalesce(handle, " + made + ")" : made;
    }

    List<Named> lanes() throws SQLException {
        return duck.query("select distinct queue, client, channel from summed order by all", rows -> {
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
            join lane l on l.queue is not distinct from s.queue and l.client is not distinct from s.client
              and l.channel is not distinct from s.channel
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
