package fi.merkitys.contacts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {
    /** A hundred thousand in four times as many slots: thousands share one, and only equal ones count. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "5, 0", "100000, 0", "2, 1", "5, 1", "100000, 1", "100000, 50"})
    void aHashThatComesTwiceIsFoundAmongManyThatShareASlot(long different, long again) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var duck = new Duck(connection, () -> {})) {
            duck.runAll("""
                create table hashed as
                select (hash(n) >> 1)::bigint as h from range(%1$d) r(n)
                union all
                select (hash(n) >> 1)::bigint from range(%1$d - %2$d, %1$d) r(n)
                """.formatted(different, again));

            assertThat(Repeats.possible(duck, different + again, "select h from hashed"))
                    .isEqualTo(again > 0);
        }
    }
}
