package fi.merkitys.contacts.store;

import java.sql.SQLException;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/** Looks for equal neighbours in sorted numbers: for twenty million less than half the work of counting different ones. */
final class Neighbours {
    private long last;
    private boolean any;

    private Neighbours() {}

    static boolean anyEqual(Duck duck, String sorted) throws SQLException {
        try (var statement = duck.connection().prepareStatement(sorted).unwrap(DuckDBPreparedStatement.class);
                var result = statement.query()) {
            var neighbours = new Neighbours();
            while (result.nextChunk()) {
                var chunk = result.chunk();
                if (neighbours.equalIn(chunk.vector(0), chunk.rowCount())) {
                    return true;
                }
            }
            return false;
        }
    }

    private boolean equalIn(DuckDBReadableVector numbers, long count) {
        boolean equal = false;
        for (long row = 0; row < count; row++) {
            long number = numbers.getLong(row);
            equal |= any && number == last;
            any = true;
            last = number;
        }
        return equal;
    }
}
