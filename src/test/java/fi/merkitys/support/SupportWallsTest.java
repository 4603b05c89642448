package fi.merkitys.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.merkitys.installation.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What PostgreSQL itself keeps apart, on a bare connection with the application's account: Eero took something up with Aino,
 * they went through the first step, and Sanna is invited into the second. Kalle had a matter with Aino when he led her.
 */
class SupportWallsTest {
    private static final TestDatabase DATABASE = TestDatabase.shared();
    private static final Map<String, Long> PEOPLE = new LinkedHashMap<>();
    private static final List<String> CONTENT = List.of("matter", "step", "signature", "said", "guest");

    @BeforeAll
    static void fill() throws SQLException {
        empty();
        try (var owner = DATABASE.owner()) {
            for (var name : List.of("Helmi", "Eero", "Kalle", "Aino", "Mantas", "Sanna", "Petri")) {
                PEOPLE.put(
                        name,
                        Long.valueOf(texts(
                                        owner,
                                        "insert into people.person (name, roles) values ('%s', '{%s}') returning id"
                                                .formatted(name, role(name)))
                                .getFirst()));
            }
            run(
                    owner,
                    "update people.person set supervisor_id = " + PEOPLE.get("Eero")
                            + " where name in ('Aino', 'Mantas')");
            run(
                    owner,
                    "update people.person set supervisor_id = " + PEOPLE.get("Helmi")
                            + " where name in ('Eero', 'Kalle')");
            matter(owner, "Kalle", "former");
            matter(owner, "Eero", "present");
            run(
                    owner,
                    "insert into support.step (matter_id, position, rung, kind, due_on, employee_words)"
                            + " select id, 2, 1, 'plan', current_date, 'hers' from support.matter");
            run(
                    owner,
                    "insert into support.guest select id, %d, 2, now() from support.matter where noticed = 'present'"
                            .formatted(PEOPLE.get("Sanna")));
        }
    }

    private static void matter(Connection owner, String supervisor, String noticed) throws SQLException {
        run(owner, """
            with opened as (
              insert into support.matter (supervisor_id, employee_id, kind_id, noticed, opened_at, touched_at)
              select %s, %s, min(id), '%s', now(), now() from support.kind
              returning id
            ), said as (
              insert into support.said (matter_id, author_id, words, said_at) select id, %2$s, 'words', now() from opened
            ), begun as (
              insert into support.step (matter_id, position, rung, kind, due_on, agreed)
              select id, 1, 1, 'talk', current_date, 'words' from opened
              returning id
            )
            insert into support.signature (step_id, person_id, version, name, signed_at, hash, agrees)
            select id, %2$s, 0, 'Aino', now(), sha256('x'), true from begun
            """.formatted(PEOPLE.get(supervisor), PEOPLE.get("Aino"), noticed));
    }

    private static String role(String name) {
        return switch (name) {
            case "Eero", "Kalle" -> "supervisor";
            case "Helmi" -> "leader";
            case "Sanna" -> "hr";
            case "Petri" -> "administrator";
            default -> "agent";
        };
    }

    @AfterAll
    static void empty() throws SQLException {
        try (var owner = DATABASE.owner()) {
            run(owner, "truncate people.person cascade");
        }
    }

    /** Rows of each table, in the order of {@link #CONTENT}: who no longer leads Aino has nothing. */
    @ParameterizedTest
    @CsvSource({
        "Aino, 2 4 2 2 1",
        "Eero, 1 2 1 1 1",
        "Sanna, 1 1 0 1 1",
        "Kalle, 0 0 0 0 0",
        "Mantas, 0 0 0 0 0",
        "Helmi, 0 0 0 0 0",
        "Petri, 0 0 0 0 0",
        "nobody, 0 0 0 0 0"
    })
    void eachIsGivenWhatIsTheirsAndNothingElse(String who, String rows) throws SQLException {
        var seen = new ArrayList<String>();
        try (var connection = as(who)) {
            for (var table : CONTENT) {
                seen.addAll(texts(connection, "select count(*) from support." + table));
            }
        }
        assertThat(String.join(" ", seen)).isEqualTo(rows);
    }

    /** Nobody works on it for the whole organisation. */
    @Test
    void notEvenTheWholeOrganisationReadsIt() throws SQLException {
        try (var connection = as("nobody")) {
            run(connection, "select installation.act_for_whole()");
            for (var table : CONTENT) {
                assertThat(texts(connection, "select count(*) from support." + table))
                        .as(table)
                        .containsExactly("0");
            }
        }
    }

    @Test
    void nobodyTakesUpAnythingButWithTheirOwnPeople() throws SQLException {
        var insert = "insert into support.matter (supervisor_id, employee_id, kind_id, noticed, opened_at, touched_at)"
                + " select %d, %d, min(id), 'x', now(), now() from support.kind";
        assertRefused("Kalle", insert.formatted(PEOPLE.get("Kalle"), PEOPLE.get("Aino")));
        assertRefused("Kalle", insert.formatted(PEOPLE.get("Eero"), PEOPLE.get("Aino")));
        assertRefused("Eero", insert.formatted(PEOPLE.get("Eero"), PEOPLE.get("Helmi")));
        assertRefused("Aino", insert.formatted(PEOPLE.get("Eero"), PEOPLE.get("Aino")));
    }

    @Test
    void nobodyWritesInTheEmployeesPlanNorInWhatIsBehind() throws SQLException {
        var plan = "update support.step set employee_words = 'his', version = version + 1 where position = 2";
        assertRefused("Eero", plan);
        assertRefused("Aino", "update support.step set agreed = 'else', version = version + 1 where position = 1");
        assertRefused("Aino", "update support.step set employee_words = 'hers, secretly' where position = 2");
        assertRefused(
                "Aino", "update support.step set supervisor_words = 'his' , version = version + 1 where position = 2");
        assertRefused("Aino", "update support.matter set noticed = 'nothing'");
        assertRefused("Eero", "delete from support.matter");
        assertRefused("Eero", "update support.said set words = 'x'");
        assertRefused("Eero", "delete from support.signature");
    }

    @Test
    void nobodySignsForAnother() throws SQLException {
        var sign = "insert into support.signature (step_id, person_id, version, name, signed_at, hash, agrees)"
                + " select id, %d, %d, 'x', now(), sha256('x'), true from support.step where position = 2";
        assertRefused("Eero", sign.formatted(PEOPLE.get("Aino"), 0));
        assertRefused("Sanna", sign.formatted(PEOPLE.get("Sanna"), 0));
        // Nor for words that are not there yet.
        assertRefused("Eero", sign.formatted(PEOPLE.get("Eero"), 1));
    }

    @Test
    void theEmployeeAloneGivesItOnAndOnlyToWhoLeadsThem() throws SQLException {
        var give = "update support.matter set supervisor_id = %d where noticed = 'former'";
        assertRefused("Aino", give.formatted(PEOPLE.get("Helmi")));
        assertRefused(
                "Eero",
                "update support.matter set supervisor_id = %d where noticed = 'present'"
                        .formatted(PEOPLE.get("Kalle")));
        try (var connection = as("Aino")) {
            run(connection, give.formatted(PEOPLE.get("Eero")));
        }
        assertRefused(
                "Aino",
                "update support.matter set ending = 'well', ended_at = now(), ended_by = %d where noticed = 'present'"
                        .formatted(PEOPLE.get("Aino")));
        assertRefused(
                "Aino",
                "insert into support.guest select id, %d, 1, now() from support.matter where noticed = 'present'"
                        .formatted(PEOPLE.get("Petri")));
    }

    @Test
    void whatServesTheOrganisationIsForNobodySignedIn() throws SQLException {
        for (var call : List.of(
                "select support.delete_before(now())",
                "select support.forget(1)",
                "select support.remind(current_date)")) {
            assertRefused("Petri", call);
            assertRefused("Eero", call);
        }
    }

    private static void assertRefused(String who, String sql) throws SQLException {
        try (var connection = as(who)) {
            assertThatThrownBy(() -> run(connection, sql))
                    .as(who + ": " + sql)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
        }
    }

    private static Connection as(String who) throws SQLException {
        var connection = DATABASE.application();
        connection.setAutoCommit(false);
        if (!who.equals("nobody")) {
            run(connection, "select set_config('merkitys.viewer', '" + PEOPLE.get(who) + "', true)");
        }
        return connection;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
