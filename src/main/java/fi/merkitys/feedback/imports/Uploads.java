package fi.merkitys.feedback.imports;

import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files of each, for nobody else's eyes. */
@Repository
@Transactional
class Uploads {
    private static final Duration WAITS_AT_MOST = Duration.ofDays(30);
    private static final String UPLOADS = """
        select u.id, u.file_name, u.brought_at, u.confirmed_at, u.added, u.known
        from feedback.upload u
        where u.brought_by = :owner
        """;
    private final JdbcClient jdbc;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One's own that nobody has decided on for a month go away. */
    long keep(String fileName, byte[] content, PersonId owner) {
        jdbc.sql("delete from feedback.upload where brought_by = :owner and confirmed_at is null and brought_at"
                        + " < :before")
                .param("owner", owner.value())
                .param("before", clock.instant().minus(WAITS_AT_MOST).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
            insert into feedback.upload (brought_by, file_name, content, brought_at)
            values (:owner, :fileName, :content, :now)
            returning id
            """)
                .param("owner", owner.value())
                .param("fileName", fileName)
                .param("content", content)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    List<Upload> latest(PersonId owner) {
        return jdbc.sql(UPLOADS + "order by u.id desc limit 10")
                .param("owner", owner.value())
                .query(Uploads::upload)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Upload> find(long id, PersonId owner) {
        return jdbc.sql(UPLOADS + "  and u.id = :id")
                .param("owner", owner.value())
                .param("id", id)
                .query(Uploads::upload)
                .optional();
    }

    /** Only one at a time decides on it. */
    Optional<Upload> hold(long id, PersonId owner) {
        return jdbc.sql(UPLOADS + "  and u.id = :id for update")
                .param("owner", owner.value())
                .param("id", id)
                .query(Uploads::upload)
                .optional();
    }

    @Transactional(readOnly = true)
    byte[] content(long id, PersonId owner) {
        return jdbc.sql("select content from feedback.upload where id = :id and brought_by = :owner")
                .param("id", id)
                .param("owner", owner.value())
                .query(byte[].class)
                .single();
    }

    void confirmed(long id, int added, int known) {
        jdbc.sql("""
            update feedback.upload
            set confirmed_at = :now, content = '', added = :added, known = :known
            where id = :id
            """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("added", added)
                .param("known", known)
                .param("id", id)
                .update();
    }

    void discard(long id, PersonId owner) {
        jdbc.sql("delete from feedback.upload where id = :id and brought_by = :owner and confirmed_at is null")
                .param("id", id)
                .param("owner", owner.value())
                .update();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Upload(
                row.getLong("id"),
                row.getString("file_name"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                confirmed == null ? null : confirmed.toInstant(),
                row.getInt("added"),
                row.getInt("known"));
    }
}
