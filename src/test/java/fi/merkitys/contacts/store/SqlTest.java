package fi.merkitys.contacts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What stands in a mapping stays a value, however it is made. */
class SqlTest {
    @Property(tries = 50)
    void aValueOfAMappingEndsNoLiteral(
            @ForAll @Size(min = 1, max = 20)
                    List<
                                    @Chars({'\'', '"', '\\', ';', '-', '/', '*', '%', '$', '\n', 'e', 'ä'})
                                    @StringLength(max = 12) String>
                            values)
            throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select unnest([" + Sql.list(values) + "])")) {
            for (var value : values) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo(value);
            }
            assertThat(rows.next()).isFalse();
        }
    }
}
