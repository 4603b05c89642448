package fi.merkitys.contacts.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deletes what has been kept long enough. */
public final class RetireContacts {
    private final ContactStore store;

    public RetireContacts(ContactStore store) {
        this.store = store;
    }

    /**
     * @param looked how many there were
     * @param oldest of those that are left
     */
    public record Retired(
            long looked, long deleted, @Nullable LocalDate oldest) {
        static final Retired NOTHING = new Retired(0, 0, null);

        Retired and(Retired other) {
            var first = Stream.of(this, other)
                    .map(Retired::oldest)
                    .filter(Objects::nonNull)
                    .min(LocalDate::compareTo);
            return new Retired(looked + other.looked, deleted + other.deleted, first.orElse(null));
        }
    }

    /** Contacts before the day go; their agent-days stay, and no later import can change these days any more. */
    public Retired contactsBefore(LocalDate day) throws SQLException {
        try (var duck = store.open()) {
            duck.begin();
            try {
                var retired = Retired.NOTHING;
                for (int source : ContactTable.sources(duck)) {
                    duck.run("""
                        insert into kept_from values (?, ?::date)
                        on conflict (source_id) do update set day = greatest(day, excluded.day)
                        """, source, day);
                    var table = ContactTable.nameFor(source);
                    var looked = duck.number("select count(*) from " + table);
                    duck.run("delete from " + table + " where started_at < ?::date", day);
                    var left = duck.number("select count(*) from " + table);
                    retired = retired.and(new Retired(looked, looked - left, oldest(duck, "started_at", table)));
                }
                duck.commit();
                return retired;
            } catch (SQLException | RuntimeException | Error e) {
                duck.rollback(e);
                throw e;
            }
        }
    }

    /** Rows in quarantine hold what the file held, customers' numbers too: they go sooner. */
    public Retired quarantineBefore(LocalDate day) throws SQLException {
        try (var duck = store.open()) {
            duck.begin();
            try {
                var looked = duck.number("select count(*) from quarantine");
                duck.run("""
                    delete from quarantine
                    where import_id in (select import_id from quarantine_file where received < ?::date)
                    """, day);
                duck.run("delete from quarantine_file where received < ?::date", day);
                var left = duck.number("select count(*) from quarantine");
                var oldest = oldest(duck, "received", "quarantine_file");
                duck.commit();
                return new Retired(looked, looked - left, oldest);
            } catch (SQLException | RuntimeException | Error e) {
                duck.rollback(e);
                throw e;
            }
        }
    }

    private static @Nullable LocalDate oldest(Duck duck, String time, String table) throws SQLException {
        return duck.query(
                        "select min(" + time + ")::date from " + table,
                        rows -> rows.next()
                                ? Optional.ofNullable(rows.getObject(1, LocalDate.class))
                                : Optional.<LocalDate>empty())
                .orElse(null);
    }
}
