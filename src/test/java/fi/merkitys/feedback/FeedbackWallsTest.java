package fi.merkitys.feedback;

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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What PostgreSQL itself keeps apart, on a bare connection with the application's account: Mantas told Aino something, she
 * answered and shows it to Rūta. Eero, their supervisor, asked all his people without names.
 */
class FeedbackWallsTest {
    private static final TestDatabase DATABASE = TestDatabase.shared();
    private static final Map<String, Long> PEOPLE = new LinkedHashMap<>();
    private static final List<String> CONTENT =
            List.of("given", "reply", "share", "request", "round", "invitation", "ballot", "answer", "upload");

    @BeforeAll
    static void fill() throws SQLException {
        empty();
        try (var owner = DATABASE.owner()) {
            for (var name : List.of("Eero", "Aino", "Mantas", "Rūta", "Sanna", "Petri", "Helmi")) {
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
            run(owner, "update people.person set supervisor_id = " + PEOPLE.get("Helmi") + " where name = 'Eero'");
            run(
                    owner,
                    "insert into feedback.given (giver_id, receiver_id, kind, behaviour, given_at)"
                            + " values (%d, %d, 'corrective', 'words', now())"
                                    .formatted(PEOPLE.get("Mantas"), PEOPLE.get("Aino")));
            run(
                    owner,
                    "insert into feedback.reply (feedback_id, author_id, words, at)"
                            + " select id, receiver_id, 'words', now() from feedback.given");
            run(
                    owner,
                    "insert into feedback.share (feedback_id, receiver_id, with_id, shared_at)"
                            + " select id, receiver_id, " + PEOPLE.get("Rūta") + ", now() from feedback.given");
            run(
                    owner,
                    "insert into feedback.request (asker_id, asked_id, question, asked_at) values (%d, %d, 'words', now())"
                            .formatted(PEOPLE.get("Aino"), PEOPLE.get("Mantas")));
            run(
                    owner,
                    "insert into feedback.round (about_id, question, opened_on, closes_on, invited) values"
                            + " (%d, 'words', current_date, current_date + 9, 5)".formatted(PEOPLE.get("Eero")));
            run(
                    owner,
                    "insert into feedback.invitation (round_id, about_id, person_id, ticket)"
                            + " select id, about_id, %d, '' from feedback.round".formatted(PEOPLE.get("Aino")));
            run(
                    owner,
                    "insert into feedback.ballot (round_id, ticket_hash, sealed) select id, 'hash', 'words' from"
                            + " feedback.round");
            run(owner, "insert into feedback.answer (round_id, words) select id, 'words' from feedback.round");
            run(
                    owner,
                    "insert into feedback.upload (brought_by, file_name, content, brought_at) values (%d, 'x', 'words', now())"
                            .formatted(PEOPLE.get("Eero")));
        }
    }

    private static String role(String name) {
        return switch (name) {
            case "Eero" -> "supervisor";
            case "Helmi" -> "leader";
            case "Sanna" -> "hr";
            case "Petri" -> "administrator";
            case "Rūta" -> "coach";
            default -> "agent";
        };
    }

    @AfterAll
    static void empty() throws SQLException {
        try (var owner = DATABASE.owner()) {
            run(owner, "truncate people.person cascade");
        }
    }

    @Test
    void eachIsGivenWhatIsTheirsAndNothingElse() throws SQLException {
        assertThat(seen("Aino")).containsExactly("given", "reply", "share", "request", "round", "invitation");
        assertThat(seen("Mantas")).containsExactly("given", "reply", "request");
        assertThat(seen("Rūta")).containsExactly("given", "reply", "share");
        assertThat(seen("Eero")).containsExactly("round", "answer", "upload");
        for (var other : List.of("Helmi", "Sanna", "Petri", "nobody")) {
            assertThat(seen(other)).as(other).isEmpty();
        }
    }

    /** Nobody works on it for the whole organisation, whatever the code says. */
    @Test
    void theWholeOrganisationSeesNothingOfIt() throws SQLException {
        for (var table : CONTENT) {
            try (var connection = as("nobody")) {
                run(connection, "select installation.act_for_whole()");
                assertThat(texts(connection, "select 'x' from feedback." + table))
                        .as(table)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update feedback.given set behaviour = 'other words'",
                "update feedback.given set giver_id = receiver_id",
                "update feedback.reply set words = 'other words'",
                "delete from feedback.reply",
                "insert into feedback.answer (round_id, words) select id, 'x' from feedback.round",
                "update feedback.answer set words = 'x'",
                "delete from feedback.answer",
                "update feedback.round set closed_on = current_date, outcome = 'shown'",
                "insert into feedback.ballot (round_id, ticket_hash) select id, 'another' from feedback.round",
                "select feedback.forget(1)",
                "select feedback.kept_of(1)",
                "select feedback.delete_before(now())"
            })
    void wordsAreChangedByNobody(String sql) throws SQLException {
        for (var who : List.of("Mantas", "Aino", "Eero", "Petri")) {
            try (var connection = as(who)) {
                // Who sees no row to write from writes none.
                assertThatThrownBy(() -> {
                            var written = changed(connection, sql);
                            throw new SQLException("wrote " + written, written == 0 ? "42501" : "00000");
                        })
                        .as(who + ": " + sql)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    @Test
    void nobodySpeaksInAnothersName() throws SQLException {
        var aino = PEOPLE.get("Aino");
        var mantas = PEOPLE.get("Mantas");
        assertRefused(
                "Eero",
                "insert into feedback.given (giver_id, receiver_id, kind, behaviour, given_at)"
                        + " values (%d, %d, 'corrective', 'x', now())".formatted(mantas, aino));
        assertRefused(
                "Aino",
                "insert into feedback.reply (feedback_id, author_id, words, at)"
                        + " select id, giver_id, 'x', now() from feedback.given");
        assertRefused(
                "Rūta",
                "insert into feedback.reply (feedback_id, author_id, words, at)"
                        + " select id, %d, 'x', now() from feedback.given".formatted(PEOPLE.get("Rūta")));
        assertRefused(
                "Mantas",
                "insert into feedback.share (feedback_id, receiver_id, with_id, shared_at)"
                        + " select id, receiver_id, %d, now() from feedback.given".formatted(PEOPLE.get("Eero")));
        assertRefused(
                "Eero",
                "insert into feedback.request (asker_id, asked_id, question, asked_at) values (%d, %d, 'x', now())"
                        .formatted(aino, mantas));
    }

    /** A ballot with five or more is shown, as many as there are and no other; fewer never. */
    @Test
    void aRoundOfFewIsHeldBackWhateverIsClaimed() throws SQLException {
        try (var connection = as("Eero")) {
            run(
                    connection,
                    "select feedback.close_round(id, array['a', 'b', 'c', 'd', 'e', 'f'], current_date) from"
                            + " feedback.round");
            assertThat(texts(connection, "select outcome from feedback.round")).containsExactly("held_back");
            assertThat(texts(connection, "select words from feedback.answer where words <> 'words'"))
                    .isEmpty();
            assertThatThrownBy(() -> run(
                            connection,
                            "select feedback.close_round(id, array['a'], current_date) from feedback.round"))
                    .hasMessageContaining("closes once");
        }
    }

    private static List<String> seen(String who) throws SQLException {
        var seen = new ArrayList<String>();
        for (var table : CONTENT) {
            try (var connection = as(who)) {
                if (!texts(connection, "select 'x' from feedback." + table).isEmpty()) {
                    seen.add(table);
                }
            }
        }
        return seen;
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

    private static int changed(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql) ? 1 : statement.getUpdateCount();
        }
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
