package fi.merkitys.successes.digest;

import fi.merkitys.successes.Kind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of the week as the database gives it. */
final class ToldRow {
    private ToldRow() {}

    static Told of(ResultSet row) throws SQLException {
        return new Told(
                Kind.of(row.getString("kind")),
                row.getString("teller"),
                String.join(", ", (String[]) row.getArray("receivers").getArray()),
                row.getString("words"),
                ids(row.getArray("teams")),
                ids(row.getArray("sites")));
    }

    private static Set<Long> ids(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : Set.of((Long[]) array.getArray());
    }
}
