package fi.merkitys.contacts.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Filling an empty table and then making its key takes a third less time than filling a table with a key. The table is
 * locked meanwhile, which nobody notices as long as there is nothing in it. Only its owner could do this, so functions of
 * the owner do: the application owns nothing.
 */
final class BulkLoad {
    private BulkLoad() {}

    /** @return false where there is something in the table; then nothing has begun */
    static boolean begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select contacts.begin_bulk_load()")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    static void end(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select contacts.end_bulk_load()");
        }
    }
}
