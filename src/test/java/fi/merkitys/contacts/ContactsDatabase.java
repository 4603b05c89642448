package fi.merkitys.contacts;

import fi.merkitys.installation.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The shared database, for tests of imports. */
final class ContactsDatabase {
    private static final TestDatabase DATABASE = TestDatabase.shared();

    private ContactsDatabase() {}

    /** As it is. */
    static DataSource shared() {
        return DATABASE.whole();
    }

    static Connection owner() throws SQLException {
        return DATABASE.owner();
    }

    /** Empty but for the tables. */
    static DataSource empty() {
        try (var connection = DATABASE.owner();
                var statement = connection.createStatement()) {
            statement.execute("""
                truncate people.person, people.client, people.external_id,
                  contacts.source, contacts.import, contacts.queue, contacts.lane, contacts.agent_day_row
                restart identity cascade
                """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return DATABASE.whole();
    }
}
