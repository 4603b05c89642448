package fi.merkitys.successes.praise;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Walls;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What PostgreSQL itself keeps apart: Liisa brought in what a customer said of Aino, and a contact told of Mantas. */
@MerkitysTest
class PraiseWallsTest {
    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Map<String, fi.merkitys.people.PersonId> people;

    @BeforeEach
    void write() {
        people = cast.assemble().byName();
        Walls.as(
                person("Liisa"),
                jdbc,
                () -> jdbc.sql("""
                    insert into successes.praise (agent_id, words, origin, said_on, brought_by, brought_at)
                    values (?, 'Calm.', 'typed', current_date, ?, now())
                    """)
                        .params(person("Aino").value(), person("Liisa").value())
                        .update());
        jdbc.sql("""
            insert into successes.praise (agent_id, words, origin, said_on, brought_at)
            values (?, 'Friendly.', 'contact', current_date, now())
            """).param(person("Mantas").value()).update();
    }

    private fi.merkitys.people.PersonId person(String name) {
        return java.util.Objects.requireNonNull(people.get(name));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Aino, Calm.",
                "Mantas, Friendly.",
                "Eero, Calm.+Friendly.",
                "Rūta, Calm.",
                "Liisa, Calm.",
                "Kalle, -",
                "Helmi, -",
                "Jonas, -",
                "Sanna, -",
                "Petri, -"
            })
    void eachReadsWhatTheyMay(String who, String words) {
        assertThat(Walls.as(
                        person(who),
                        jdbc,
                        () -> jdbc.sql("select words from successes.praise order by words")
                                .query(String.class)
                                .list()))
                .isEqualTo(words == null ? List.of() : List.of(words.split("\\+")));
    }

    @ParameterizedTest
    @CsvSource({"Aino, 0", "Mantas, 0", "Liisa, 0", "Kalle, 0", "Helmi, 0", "Sanna, 0", "Petri, 0", "Eero, 2", "Rūta, 1"
    })
    void onlyWhoeverSeesTheirContactsDecidesAndInTheirOwnName(String who, int decided) {
        var sql = "update successes.praise set outcome = 'declined', decided_at = now(), decided_by = %s";
        assertThat(Walls.as(
                        person(who),
                        jdbc,
                        () -> jdbc.sql(sql.formatted(person(who))).update()))
                .isEqualTo(decided);
        if (decided > 0) {
            assertRefused(who, sql.formatted(person("Jonas")));
        }
    }

    @Test
    void nobodyChangesWordsBringsInForAnotherOrMakesThemGo() {
        for (var who : List.of("Eero", "Liisa", "Petri")) {
            assertRefused(who, "update successes.praise set words = 'Rude.'");
            assertRefused(who, "delete from successes.praise");
            assertRefused(who, "select * from successes.praise_of(1)");
            assertRefused(who, "select successes.forget_praise(1)");
            assertRefused(who, "select * from successes.delete_praise_before(now())");
            assertRefused(who, "select * from successes.praise_waiting()");
            assertRefused(
                    who,
                    "insert into successes.praise (agent_id, words, origin, said_on, brought_by, brought_at)"
                            + " values (%1$s, 'x', 'typed', current_date, %1$s, now())".formatted(person("Jonas")));
        }
    }

    /** Not for jobs either. */
    @Test
    void nobodyReadsItForTheWholeOrganisation() {
        assertThat(jdbc.sql("select words from successes.praise")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private void assertRefused(String who, String sql) {
        Walls.refuse(person(who), jdbc, transactions, sql);
    }
}
