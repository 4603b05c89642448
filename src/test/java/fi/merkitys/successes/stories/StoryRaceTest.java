package fi.merkitys.successes.stories;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.installation.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Aino takes back while Sanna approves as the second: in two transactions at the same time. */
class StoryRaceTest {
    private static final TestDatabase DATABASE = TestDatabase.shared();
    private static final String APPROVE =
            "insert into successes.story_approval (story_id, version, person_id, approved_at)"
                    + " select id, 1, people.viewer(), now() from successes.story";
    private static final String TAKE_BACK =
            "update successes.story_consent set revoked_at = now() where channel = 'page'";
    private final Map<String, String> people = new HashMap<>();

    @BeforeEach
    void fill() throws SQLException {
        empty();
        try (var owner = DATABASE.owner()) {
            person(owner, "Helmi", "leader", null);
            person(owner, "Sanna", "hr", null);
            person(owner, "Aino", "agent", people.get("Helmi"));
            run(owner, """
                insert into successes.story (hero_id, writer_id, slug, language, title, words, channels, written_by, written_at)
                values (%1$s, %1$s, 'abcdefgh234567aa', 'en', 'x', 'x', '{inside,page}', %1$s, now())
                """.formatted(people.get("Aino")));
            run(owner, """
                insert into successes.story_consent (story_id, version, channel, given_at)
                select id, 1, unnest(channels), now() from successes.story
                """);
        }
        try (var helmi = as("Helmi")) {
            run(helmi, APPROVE);
            helmi.commit();
        }
    }

    @AfterEach
    void empty() throws SQLException {
        try (var owner = DATABASE.owner()) {
            run(owner, "truncate people.person cascade");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverIsFirstItIsNotOnThePageAfterwards(boolean approvedFirst) throws Exception {
        try (var sanna = as("Sanna");
                var aino = as("Aino");
                var aside = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = approvedFirst ? sanna : aino;
            var second = approvedFirst ? aino : sanna;
            run(first, approvedFirst ? APPROVE : TAKE_BACK);
            var waiting = aside.submit(() -> {
                run(second, approvedFirst ? TAKE_BACK : APPROVE);
                second.commit();
                return true;
            });
            awaitLock();
            first.commit();
            assertThat(waiting.get()).isTrue();
        }
        try (var owner = DATABASE.owner()) {
            assertThat(texts(owner, "select array_to_string(told, ',') from successes.story"))
                    .containsExactly("inside");
            assertThat(texts(owner, "select slug from successes.public_story where gone_at is null"))
                    .isEmpty();
        }
    }

    /** Until the other one waits for the story. Locks are for all to see; what others wait for, only for superusers. */
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

    private void person(Connection owner, String name, String role, @Nullable String supervisor) throws SQLException {
        people.put(
                name,
                texts(
                                owner,
                                "insert into people.person (name, roles, supervisor_id) values ('%s', '{%s}', %s) returning id"
                                        .formatted(name, role, supervisor))
                        .getFirst());
    }

    private Connection as(String who) throws SQLException {
        var connection = DATABASE.application();
        connection.setAutoCommit(false);
        run(connection, "select set_config('merkitys.viewer', '" + people.get(who) + "', true)");
        return connection;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new java.util.ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
