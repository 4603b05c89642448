package fi.merkitys.contacts;

import fi.merkitys.contacts.mapping.Problem;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that came in. */
public class ContactImports {
    private static final String COLUMNS = """
        select id, source_id, file_name, bytes, state, rows_read, accepted, updated, unchanged, skipped, quarantined,
          first_contact, last_contact, message_key, message_args, received_at, started_at, finished_at, received_by,
          dry_run, upload is not null as file_kept,
          array(select reason from contacts.quarantine_reason where import_id = import.id order by rows desc, reason)
            as reasons,
          array(select rows from contacts.quarantine_reason where import_id = import.id order by rows desc, reason)
            as reason_rows
        from contacts.import
        """;

    private static final String WAITING = """
        select id, source_id, state, upload, dry_run
        from contacts.import
        where state in ('received', 'merged')
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public ContactImports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<ContactImport> find(ImportId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query((row, number) -> contactImport(row))
                .optional();
    }

    /** The newest first. */
    public List<ContactImport> latest(int most) {
        return jdbc.sql(COLUMNS + "order by id desc limit :most")
                .param("most", most)
                .query((row, number) -> contactImport(row))
                .list();
    }

    /** The newest first. */
    public List<ContactImport> of(SourceId source, int most) {
        return jdbc.sql(COLUMNS + "where source_id = :source order by id desc limit :most")
                .param("source", source.value())
                .param("most", most)
                .query((row, number) -> contactImport(row))
                .list();
    }

    /** Sources some of whose unknown agents mean somebody by now. */
    List<SourceId> resolvable() {
        return jdbc.sql("""
            select distinct s.id
            from contacts.unknown_agent u
            join contacts.import i on i.id = u.import_id
            join contacts.source s on s.id = i.source_id
            join people.external_id e on e.source = s.name and e.value = u.agent_key
            """).query((row, number) -> new SourceId(row.getInt(1))).list();
    }

    ImportId add(
            SourceId source, String fileName, long bytes, String upload, @Nullable Long receivedBy, boolean dryRun) {
        return new ImportId(jdbc.sql("""
            insert into contacts.import (source_id, file_name, bytes, upload, state, received_at, received_by, dry_run)
            values (:source, :fileName, :bytes, :upload, 'received', :receivedAt, :receivedBy, :dryRun)
            returning id
            """)
                .param("source", source.value())
                .param("fileName", fileName)
                .param("bytes", bytes)
                .param("upload", upload)
                .param("receivedAt", Timestamp.from(clock.instant()))
                .param("receivedBy", receivedBy)
                .param("dryRun", dryRun)
                .query(Integer.class)
                .single());
    }

    /** An import that is not finished, with its kept file. */
    record Waiting(ImportId id, SourceId source, ContactImport.State state, String upload, boolean dryRun) {}

    List<Waiting> waiting() {
        return jdbc.sql(WAITING + "order by id")
                .query((row, number) -> waiting(row))
                .list();
    }

    Optional<Waiting> waiting(ImportId id) {
        return jdbc.sql(WAITING + "and id = :id")
                .param("id", id.value())
                .query((row, number) -> waiting(row))
                .optional();
    }

    /** The files that are still needed: of unfinished imports, and of failed ones that may be tried again. */
    List<String> keptUploads() {
        return jdbc.sql("select upload from contacts.import where upload is not null")
                .query(String.class)
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new ImportId(row.getInt("id")),
                new SourceId(row.getInt("source_id")),
                state(row.getString("state")),
                String.valueOf(row.getString("upload")),
                row.getBoolean("dry_run"));
    }

    /** A failed import waits again, and a dry run waits to be done. False where its file is gone. */
    boolean renew(ImportId id) {
        return jdbc.sql("""
            update contacts.import
            set state = 'received', dry_run = false, message_key = null, message_args = '{}',
              started_at = null, finished_at = null
            where id = :id and state in ('failed', 'tried') and upload is not null
            """).param("id", id.value()).update() == 1;
    }

    /** Files that nobody has come back for are not kept any longer. */
    List<String> forgetUploads(Instant finishedBefore) {
        return jdbc.sql("""
            with forgotten as (
              select id, upload from contacts.import
              where state in ('failed', 'tried') and upload is not null and finished_at < :before
            )
            update contacts.import i
            set upload = null
            from forgotten f
            where i.id = f.id
            returning f.upload
            """)
                .param("before", Timestamp.from(finishedBefore))
                .query(String.class)
                .list();
    }

    /** The newest of each source that has any. */
    public Map<SourceId, ContactImport> latestOfEach() {
        return jdbc
                .sql(COLUMNS + "where id in (select max(id) from contacts.import group by source_id)")
                .query((row, number) -> contactImport(row))
                .list()
                .stream()
                .collect(Collectors.toMap(ContactImport::source, latest -> latest));
    }

    private static ContactImport contactImport(ResultSet row) throws SQLException {
        return new ContactImport(
                new ImportId(row.getInt("id")),
                new SourceId(row.getInt("source_id")),
                row.getString("file_name"),
                row.getLong("bytes"),
                state(row.getString("state")),
                new ContactImport.Counts(
                        row.getLong("rows_read"),
                        row.getLong("accepted"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("skipped"),
                        row.getLong("quarantined")),
                reasons(row),
                row.getObject("first_contact", LocalDateTime.class),
                row.getObject("last_contact", LocalDateTime.class),
                problem(row.getString("message_key"), row.getArray("message_args")),
                row.getTimestamp("received_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                row.getObject("received_by", Long.class),
                row.getBoolean("dry_run"),
                row.getBoolean("file_kept"));
    }

    private static Map<String, Long> reasons(ResultSet row) throws SQLException {
        var words = (String[]) row.getArray("reasons").getArray();
        var rows = (Long[]) row.getArray("reason_rows").getArray();
        var reasons = new LinkedHashMap<String, Long>();
        for (int at = 0; at < words.length; at++) {
            reasons.put(words[at], rows[at]);
        }
        return reasons;
    }

    private static @Nullable Problem problem(@Nullable String key, Array args) throws SQLException {
        return key == null ? null : Problem.of(key, (String[]) args.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static ContactImport.State state(String key) {
        return ContactImport.State.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
