package fi.merkitys.contacts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {
    /** The last column says how many bits of rows are looked at at a time: 100,000 need 17, hence 128 passes of ten. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 25", "1, 0, 25", "5, 0, 25", "100000, 0, 25", "100000, 0, 16", "100000, 0, 10",
        "1, 1, 25", "5, 1, 25", "100000, 1, 25", "100000, 1, 16", "100000, 1, 10", "100000, 50000, 25"
    })
    void aHashThatComesTwiceIsFoundInWhateverPassItIs(long different, long again, int atATimeBits) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var duck = new Duck(connection, () -> {})) {
            duck.runAll("""
                create table hashed as
                select hash(n + 1) as h from range(%1$d) r(n)
                union all
                select hash(n + 1) from range(%1$d - %2$d, %1$d) r(n)
                """.formatted(different, again));

            assertThat(Repeats.possible(duck, different + again, "h", "hashed where true", atATimeBits))
                    .isEqualTo(again > 0);
        }
    }

    /** All in one part, which has no room for them. */
    @ParameterizedTest
    @CsvSource({"2", "100000"})
    void oneHashOverAndOverIsFound(long times) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var duck = new Duck(connection, () -> {})) {
            duck.runAll("create table hashed as select hash(1) as h from range(%d)".formatted(times));

            assertThat(Repeats.possible(duck, times, "h", "hashed where true")).isTrue();
        }
    }
}
