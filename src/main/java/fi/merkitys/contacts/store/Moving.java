package fi.merkitys.contacts.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Puts into a source's table what wins, takes out what it replaces, and notes what has to be summed again. */
final class Moving {
    private final Duck duck;
    private final MergeOrder order;
    private final Staging staging;

    Moving(Duck duck, MergeOrder order, Staging staging) {
        this.duck = duck;
        this.order = order;
        this.staging = staging;
    }

    void move() throws SQLException {
        var table = order.table().name();
        if (staging.direct()) {
            duck.run("insert into touched values (?, null, null)", order.sourceId());
            duck.runAll("delete from " + table + " where rowid in (select ord from decided where not wins)");
            return;
        }
        noteTouched();
        var settled = settledDay();
        duck.runAll("delete from " + table + " where rowid in (select old from replaced)");
        duck.runAll("""
            insert into %1$s (%2$s)
            select %2$s
            from stage s
            left join decided d on d.ord = s.rowid
            where s.%3$s and coalesce(d.wins, true)
            """.formatted(table, ContactColumn.list(order.reading().columns()), Staging.GOOD));
        noteSettled(settled);
    }

    private void noteTouched() throws SQLException {
        duck.runAll("""
            create or replace temp table changed as
            select %1$s from %2$s where rowid in (select old from replaced)
            union all
            select %3$s
            from stage s
            left join decided d on d.ord = s.rowid
            where s.%4$s and coalesce(d.wins, true);
            insert into touched select distinct %5$d, started_at::date, agent_key from changed;
            """.formatted(
                        place(order.table().columns()),
                        order.table().name(),
                        place(order.reading().columns()),
                        Staging.GOOD,
                        order.sourceId()));
        if (order.table().has(ContactColumn.CUSTOMER)) {
            noteEarlierContacts();
        }
    }

    /** What a change can touch of others: when and whom, and of which customer on which queue. */
    private static String place(Set<ContactColumn> columns) {
        return "started_at, agent_key, %s as queue, %s as customer"
                .formatted(
                        columns.contains(ContactColumn.QUEUE) ? "queue" : "null::varchar",
                        columns.contains(ContactColumn.CUSTOMER) ? "customer" : "null::ubigint");
    }

    /** A customer who comes back makes a repeat of the contact before. */
    private void noteEarlierContacts() throws SQLException {
        duck.runAll("""
            insert into touched
            select distinct %1$d, c.started_at::date, c.agent_key
            from %2$s c
            join changed n on n.customer = c.customer and %3$s
              and c.started_at < n.started_at and c.started_at >= n.started_at - interval %4$d day
            where c.started_at >= (select min(started_at) - interval %4$d day from changed)
              and c.started_at <= (select max(started_at) from changed)
            """.formatted(
                        order.sourceId(),
                        order.table().name(),
                        order.table().has(ContactColumn.QUEUE) ? "n.queue is not distinct from c.queue" : "true",
                        order.repeatDays()));
    }

    private Optional<LocalDate> settledDay() throws SQLException {
        return order.table().has(ContactColumn.CUSTOMER)
                ? duck.query(
                        "select %s from %s"
                                .formatted(
                                        Sums.lastSettledDay(order.repeatDays()),
                                        order.table().name()),
                        rows -> rows.next()
                                ? Optional.ofNullable(rows.getObject(1, LocalDate.class))
                                : Optional.empty())
                : Optional.empty();
    }

    /** Of these days it is known only now whether their customers came back. */
    private void noteSettled(Optional<LocalDate> before) throws SQLException {
        var now = settledDay();
        if (before.isEmpty() || now.isEmpty() || before.equals(now)) {
            return;
        }
        duck.runAll("""
            insert into touched
            select distinct %1$d, started_at::date, agent_key
            from %2$s
            where started_at >= least(date '%3$s', date '%4$s') + interval 1 day
              and started_at < greatest(date '%3$s', date '%4$s') + interval 1 day
            """.formatted(order.sourceId(), order.table().name(), before.get(), now.get()));
    }
}
