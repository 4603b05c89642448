package fi.merkitys.contacts;

import fi.merkitys.contacts.mapping.Problem;
import fi.merkitys.contacts.store.Merged;
import fi.merkitys.contacts.store.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes what becomes of the files that came in. */
final class ImportOutcomes {
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportOutcomes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void started(ImportId id) {
        jdbc.sql("update contacts.import set started_at = coalesce(started_at, :now) where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }

    /** Notes the counts; done again after an interruption it notes the same. */
    void merged(ImportId id, Merged merged) {
        counts(id, "merged", merged);
        reasons(id, merged);
        unknown(id, merged);
    }

    /** What a dry run would have done. Its unknown agents wait for nobody, so they are only counted. */
    void tried(ImportId id, Merged merged) {
        reasons(id, merged);
        counts(id, "tried", merged);
        jdbc.sql("update contacts.import set finished_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }

    private void counts(ImportId id, String state, Merged merged) {
        jdbc.sql("""
            update contacts.import
            set state = :state, rows_read = :read, accepted = :accepted, updated = :updated,
              unchanged = :unchanged, skipped = :skipped, quarantined = :quarantined,
              first_contact = :first, last_contact = :last
            where id = :id
            """)
                .param("id", id.value())
                .param("state", state)
                .param("read", merged.read())
                .param("accepted", merged.accepted())
                .param("updated", merged.updated())
                .param("unchanged", merged.unchanged())
                .param("skipped", merged.skipped())
                .param("quarantined", merged.quarantined())
                .param("first", merged.first())
                .param("last", merged.last())
                .update();
    }

    private void reasons(ImportId id, Merged merged) {
        jdbc.sql("delete from contacts.quarantine_reason where import_id = :id")
                .param("id", id.value())
                .update();
        var rows = rowsByReason(merged);
        jdbc.sql("""
            insert into contacts.quarantine_reason (import_id, reason, rows)
            select :id, reason, rows
            from unnest(:reasons::text[], :rows::bigint[]) as r (reason, rows)
            """)
                .param("id", id.value())
                .param("reasons", rows.keySet().toArray(String[]::new))
                .param("rows", rows.values().toArray(Long[]::new))
                .update();
    }

    private static Map<String, Long> rowsByReason(Merged merged) {
        var rows = new LinkedHashMap<String, Long>();
        merged.reasons().forEach((reason, count) -> rows.put(reason.key(), count));
        long unknown =
                merged.unknown().stream().mapToLong(Merged.UnknownAgent::rows).sum();
        if (unknown > 0) {
            rows.put(Reason.AGENT_UNKNOWN.key(), unknown);
        }
        return rows;
    }

    private void unknown(ImportId id, Merged merged) {
        jdbc.sql("delete from contacts.unknown_agent where import_id = :id")
                .param("id", id.value())
                .update();
        var unknown = merged.unknown();
        jdbc.sql("""
            insert into contacts.unknown_agent (import_id, agent_key, accepted, updated, unchanged)
            select :id, agent_key, accepted, updated, unchanged
            from unnest(:keys::text[], :accepted::bigint[], :updated::bigint[], :unchanged::bigint[])
              as u (agent_key, accepted, updated, unchanged)
            """)
                .param("id", id.value())
                .param(
                        "keys",
                        unknown.stream().map(Merged.UnknownAgent::agentKey).toArray(String[]::new))
                .param(
                        "accepted",
                        unknown.stream().map(Merged.UnknownAgent::accepted).toArray(Long[]::new))
                .param(
                        "updated",
                        unknown.stream().map(Merged.UnknownAgent::updated).toArray(Long[]::new))
                .param(
                        "unchanged",
                        unknown.stream().map(Merged.UnknownAgent::unchanged).toArray(Long[]::new))
                .update();
    }

    void failed(ImportId id, Problem problem) {
        jdbc.sql("""
            update contacts.import
            set state = 'failed', message_key = :key, message_args = :args, finished_at = :now
            where id = :id
            """)
                .param("id", id.value())
                .param("key", problem.key())
                .param("args", args(problem))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Like failed, but the file can never come in and is not kept. */
    void refused(ImportId id, Problem problem) {
        failed(id, problem);
        jdbc.sql("update contacts.import set upload = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /** They may hold whatever stood in the file, and PostgreSQL keeps no NUL. */
    private static String[] args(Problem problem) {
        return problem.args().stream().map(arg -> arg.replace('\0', '\uFFFD')).toArray(String[]::new);
    }

    /** Notes why the agent-days have to wait. */
    void hindered(ImportId id, Problem problem) {
        jdbc.sql("update contacts.import set message_key = :key, message_args = :args where id = :id")
                .param("id", id.value())
                .param("key", problem.key())
                .param("args", args(problem))
                .update();
    }

    /** Together with the agent-days, so in their transaction. */
    void done(Connection connection, ImportId id) throws SQLException {
        try (var statement = connection.prepareStatement("""
            update contacts.import
            set state = 'done', upload = null, message_key = null, message_args = '{}', finished_at = ?
            where id = ?
            """)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setInt(2, id.value());
            statement.execute();
        }
    }
}
