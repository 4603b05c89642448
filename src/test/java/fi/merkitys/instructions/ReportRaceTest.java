package fi.merkitys.instructions;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.installation.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Aino and Mantas find a guide outdated in the same moment; its owner knows of it once, and both count. */
class ReportRaceTest {
    private static final TestDatabase DATABASE = TestDatabase.shared();
    private static final String REPORT = "select instructions.report_it(id, null, now()) from instructions.instruction";
    private final Map<String, String> people = new HashMap<>();

    @BeforeEach
    void fill() throws SQLException {
        empty();
        try (var owner = DATABASE.owner()) {
            for (var name : List.of("Eero", "Aino", "Mantas")) {
                people.put(
                        name,
                        texts(owner, "insert into people.person (name) values ('" + name + "') returning id")
                                .getFirst());
            }
            texts(owner, """
                insert into instructions.instruction (title, words, language, owner_id, added_by, added_at, months, review_on)
                values ('Returns', 'x', 'en', %1$s, %1$s, now(), 6, current_date + 90)
                returning id
                """.formatted(people.get("Eero")));
        }
    }

    @AfterEach
    void empty() throws SQLException {
        try (var owner = DATABASE.owner();
                var statement = owner.createStatement()) {
            statement.execute("truncate people.person cascade");
        }
    }

    @Test
    void twoAtOnceAreCountedOneAfterTheOther() throws Exception {
        try (var aino = as("Aino");
                var mantas = as("Mantas");
                var aside = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(texts(aino, REPORT)).containsExactly("first");
            var waiting = aside.submit(() -> {
                var said = texts(mantas, REPORT);
                mantas.commit();
                return said;
            });
            awaitLock();
            aino.commit();
            assertThat(waiting.get()).containsExactly("further");
        }
        try (var owner = DATABASE.owner();
                var again = as("Aino")) {
            assertThat(texts(again, REPORT)).containsExactly("again");
            again.commit();
            assertThat(texts(owner, "select reports from instructions.instruction"))
                    .containsExactly("2");
        }
    }

    @Test
    void whoReportedItIsKeptFromEverybodyButThoseWhoSeeToIt() throws SQLException {
        try (var aino = as("Aino")) {
            assertThat(texts(aino, REPORT)).containsExactly("first");
            aino.commit();
        }
        assertThat(seen("Aino")).hasSize(1);
        assertThat(seen("Eero")).hasSize(1);
        assertThat(seen("Mantas")).isEmpty();
        try (var mantas = as("Mantas")) {
            assertThat(texts(mantas, "select at from instructions.said_of((select id from instructions.instruction))"))
                    .hasSize(1);
        }
    }

    private List<String> seen(String who) throws SQLException {
        try (var connection = as(who)) {
            return texts(connection, "select reporter_id from instructions.report");
        }
    }

    /** Until the other one waits for the guide. */
    private static void awaitLock() throws SQLException {
        try (var owner = DATABASE.owner()) {
            while (texts(
                            owner,
                            "select a.pid::text from pg_stat_activity a join pg_locks l using (pid)"
                                    + " where a.datname = current_database() and not l.granted")
                    .isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }

    private Connection as(String who) throws SQLException {
        var connection = DATABASE.application();
        connection.setAutoCommit(false);
        texts(connection, "select set_config('merkitys.viewer', '" + people.get(who) + "', true)");
        return connection;
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
