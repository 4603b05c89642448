package fi.merkitys.successes.screen;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.identity.Secret;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The screens there are. Only the hashes of their addresses are kept. */
@Repository
@Transactional
public class Screens {
    private static final Duration EXACT_TO = Duration.ofMinutes(1);
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    Screens(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Screen> all() {
        return jdbc.sql("""
            select c.id, c.name, coalesce(t.name, s.name) as of, c.language, c.look, p.name as made_by, c.made_at, c.asked_at
            from successes.screen c
            join people.person p on p.id = c.made_by
            left join people.team t on t.id = c.team_id
            left join people.site s on s.id = c.site_id
            order by lower(c.name), c.id
            """).query(Screens::screen).list();
    }

    /** @return what its address ends with, to be shown this once */
    public Secret make(NewScreen screen, Locale language, PersonId by) {
        var secret = Secret.random();
        jdbc.sql("""
            insert into successes.screen (name, token_hash, team_id, site_id, language, look, made_by, made_at)
            values (:name, :hash, :team, :site, :language, :look, :by, :now)
            """)
                .param("name", screen.name())
                .param("hash", secret.hash())
                .param("team", screen.team(), java.sql.Types.BIGINT)
                .param("site", screen.site(), java.sql.Types.BIGINT)
                .param("language", language.getLanguage())
                .param("look", Look.of(screen.look()).key())
                .param("by", by.value())
                .param("now", now())
                .update();
        trail.screenMade(by, screen.name());
        return secret;
    }

    /** It is dark from its next turn on. @return false where there is none */
    public boolean revoke(long id, PersonId by) {
        var gone = jdbc.sql("delete from successes.screen where id = :id returning name")
                .param("id", id)
                .query(String.class)
                .optional();
        gone.ifPresent(name -> trail.screenRevoked(by, name));
        return gone.isPresent();
    }

    /** What the device at the address needs to know. */
    record Opened(Locale language, Look look) {}

    public Optional<Opened> open(Secret secret) {
        var now = now();
        jdbc.sql("""
            update successes.screen
            set asked_at = :now
            where token_hash = :hash and (asked_at is null or asked_at < :lately)
            """)
                .param("now", now)
                .param("lately", now.minus(EXACT_TO))
                .param("hash", secret.hash())
                .update();
        return jdbc.sql("select language, look from successes.screen where token_hash = :hash")
                .param("hash", secret.hash())
                .query((row, number) ->
                        new Opened(Locale.of(row.getString("language")), Look.of(row.getString("look"))))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Screen screen(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime asked = row.getObject("asked_at", OffsetDateTime.class);
        return new Screen(
                row.getLong("id"),
                row.getString("name"),
                row.getString("of"),
                row.getString("language"),
                Look.of(row.getString("look")),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                asked == null ? null : asked.toInstant());
    }
}
