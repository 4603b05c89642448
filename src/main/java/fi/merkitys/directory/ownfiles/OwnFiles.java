package fi.merkitys.directory.ownfiles;

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
import org.springframework.transaction.annotation.Transactional;

/** The files of each, for nobody else's eyes, in a table that the module keeps for them behind row-level security. */
@Transactional
public class OwnFiles {
    private static final Duration WAITS_AT_MOST = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;

    /** @param table such as feedback.upload */
    public OwnFiles(JdbcClient jdbc, Clock clock, String table) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
    }

    private String files() {
        return """
            select u.id, u.file_name, u.brought_at, u.confirmed_at, u.added, u.known
            from %s u
            where u.brought_by = :owner
            """.formatted(table);
    }

    /** One's own that nobody has decided on for a month go away. */
    public long keep(String fileName, byte[] content, PersonId owner) {
        jdbc.sql("delete from " + table
                        + " where brought_by = :owner and confirmed_at is null and brought_at < :before")
                .param("owner", owner.value())
                .param("before", clock.instant().minus(WAITS_AT_MOST).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
            insert into %s (brought_by, file_name, content, brought_at)
            values (:owner, :fileName, :content, :now)
            returning id
            """.formatted(table))
                .param("owner", owner.value())
                .param("fileName", fileName)
                .param("content", content)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<OwnFile> latest(PersonId owner) {
        return jdbc.sql(files() + "order by u.id desc limit 10")
                .param("owner", owner.value())
                .query(OwnFiles::file)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<OwnFile> find(long id, PersonId owner) {
        return jdbc.sql(files() + "  and u.id = :id")
                .param("owner", owner.value())
                .param("id", id)
                .query(OwnFiles::file)
                .optional();
    }

    /** Only one at a time decides on it. */
    public Optional<OwnFile> hold(long id, PersonId owner) {
        return jdbc.sql(files() + "  and u.id = :id for update")
                .param("owner", owner.value())
                .param("id", id)
                .query(OwnFiles::file)
                .optional();
    }

    @Transactional(readOnly = true)
    public byte[] content(long id, PersonId owner) {
        return jdbc.sql("select content from " + table + " where id = :id and brought_by = :owner")
                .param("id", id)
                .param("owner", owner.value())
                .query(byte[].class)
                .single();
    }

    public void confirmed(long id, int added, int known) {
        jdbc.sql("""
            update %s
            set confirmed_at = :now, content = '', added = :added, known = :known
            where id = :id
            """.formatted(table))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("added", added)
                .param("known", known)
                .param("id", id)
                .update();
    }

    public void discard(long id, PersonId owner) {
        jdbc.sql("delete from " + table + " where id = :id and brought_by = :owner and confirmed_at is null")
                .param("id", id)
                .param("owner", owner.value())
                .update();
    }

    private static OwnFile file(ResultSet row, int number) throws SQLException {
        var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new OwnFile(
                row.getLong("id"),
                row.getString("file_name"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                confirmed == null ? null : confirmed.toInstant(),
                row.getInt("added"),
                row.getInt("known"));
    }
}
