package fi.merkitys.directory.imports;

import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files that wait, and what became of the earlier ones. */
@Repository
@Transactional
class UploadedFiles {
    private static final Duration WAITS_AT_MOST = Duration.ofDays(30);
    private static final String UPLOADS = """
        select u.id, u.kind, u.file_name, u.source, u.others_left, b.name as uploaded_by, u.uploaded_at,
               c.name as confirmed_by, u.confirmed_at, u.joined, u.changed, u.gone, u.unchanged
        from directory.upload u
        left join people.person b on b.id = u.uploaded_by
        left join people.person c on c.id = u.confirmed_by
        """;
    private final JdbcClient jdbc;
    private final Clock clock;

    UploadedFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Files that nobody decided on for a month are thrown away: they hold people's data. */
    long keep(
            Upload.Kind kind,
            String fileName,
            byte[] content,
            @Nullable String source,
            boolean othersLeft,
            @Nullable PersonId by) {
        jdbc.sql("delete from directory.upload where confirmed_at is null and uploaded_at < :day")
                .param("day", at(clock.instant().minus(WAITS_AT_MOST)))
                .update();
        return jdbc.sql("""
            insert into directory.upload (kind, file_name, content, source, others_left, uploaded_by, uploaded_at)
            values (:kind, :fileName, :content, :source, :othersLeft, :by, :now)
            returning id
            """)
                .param("kind", kind.key())
                .param("fileName", fileName)
                .param("content", content)
                .param("source", source)
                .param("othersLeft", othersLeft)
                .param("by", by == null ? null : by.value())
                .param("now", at(clock.instant()))
                .query(Long.class)
                .single();
    }

    Optional<Upload> find(long id, Upload.Kind kind) {
        return jdbc.sql(UPLOADS + "where u.id = :id and u.kind = :kind")
                .param("id", id)
                .param("kind", kind.key())
                .query(UploadedFiles::upload)
                .optional();
    }

    /** Only one at a time decides on a file. */
    void hold(long id) {
        jdbc.sql("select id from directory.upload where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    List<Upload> latest(Upload.Kind kind) {
        return jdbc.sql(UPLOADS + "where u.kind = :kind order by u.uploaded_at desc, u.id desc limit 10")
                .param("kind", kind.key())
                .query(UploadedFiles::upload)
                .list();
    }

    byte[] content(long id) {
        return jdbc.sql("select content from directory.upload where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    void othersLeft(long id, boolean othersLeft) {
        jdbc.sql("update directory.upload set others_left = :othersLeft where id = :id and confirmed_at is null")
                .param("othersLeft", othersLeft)
                .param("id", id)
                .update();
    }

    /** Those that nobody has decided on. */
    List<Long> waiting() {
        return jdbc.sql("select id from directory.upload where confirmed_at is null order by id")
                .query(Long.class)
                .list();
    }

    void discard(long id) {
        jdbc.sql("delete from directory.upload where id = :id and confirmed_at is null")
                .param("id", id)
                .update();
    }

    void confirmed(long id, @Nullable PersonId by, int joined, int changed, int gone, int unchanged) {
        jdbc.sql("""
            update directory.upload
            set confirmed_at = :now, confirmed_by = :by, content = '',
                joined = :joined, changed = :changed, gone = :gone, unchanged = :unchanged
            where id = :id
            """)
                .param("now", at(clock.instant()))
                .param("by", by == null ? null : by.value())
                .param("joined", joined)
                .param("changed", changed)
                .param("gone", gone)
                .param("unchanged", unchanged)
                .param("id", id)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Upload(
                row.getLong("id"),
                Upload.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("file_name"),
                row.getString("source"),
                row.getBoolean("others_left"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("confirmed_by"),
                confirmed == null ? null : confirmed.toInstant(),
                row.getInt("joined"),
                row.getInt("changed"),
                row.getInt("gone"),
                row.getInt("unchanged"));
    }
}
