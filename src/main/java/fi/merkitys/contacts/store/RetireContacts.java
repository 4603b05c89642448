package fi.merkitys.contacts.store;

import java.sql.SQLException;
import java.time.LocalDate;

/** Deletes what has been kept long enough. */
public final class RetireContacts {
    private final ContactStore store;

    public RetireContacts(ContactStore store) {
        this.store = store;
    }

    /** Contacts before the day go; their agent-days stay, and no later import can change these days any more. */
    public void contactsBefore(LocalDate day) throws SQLException {
        try (var duck = store.open()) {
            duck.begin();
            try {
                for (int source : ContactTable.sources(duck)) {
                    duck.run("""
                        insert into kept_from values (?, ?::date)
                        on conflict (source_id) do update set day = greatest(day, excluded.day)
                        """, source, day);
                    duck.run("delete from " + ContactTable.nameFor(source) + " where started_at < ?::date", day);
                }
                duck.commit();
            } catch (SQLException | RuntimeException | Error e) {
                duck.rollback(e);
                throw e;
            }
        }
    }

    /** Rows in quarantine hold what the file held, customers' numbers too: they go sooner. */
    public void quarantineBefore(LocalDate day) throws SQLException {
        try (var duck = store.open()) {
            duck.begin();
            try {
                duck.run("""
                    delete from quarantine
                    where import_id in (select import_id from quarantine_file where received < ?::date)
                    """, day);
                duck.run("delete from quarantine_file where received < ?::date", day);
                duck.commit();
            } catch (SQLException | RuntimeException | Error e) {
                duck.rollback(e);
                throw e;
            }
        }
    }
}
