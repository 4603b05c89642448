package fi.merkitys.successes.webhooks;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.outward.Outward;
import fi.merkitys.people.PersonId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The addresses that are told, for the administrator. */
@Repository
@Transactional
public class Webhooks {
    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final AuditTrail trail;
    private final Clock clock;

    Webhooks(JdbcClient jdbc, Sealed sealed, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Webhook> all() {
        return jdbc.sql("""
            select w.id, w.name, w.kind, w.host, w.topics, w.paused_at, w.delivered_at, w.failing_since, w.problem, w.disabled_at,
                   (select count(*) from successes.webhook_delivery d where d.webhook_id = w.id) as waiting
            from successes.webhook w
            order by lower(w.name), w.id
            """).query(Webhooks::webhook).list();
    }

    /** One that is told what people are thanked for. */
    public String make(String name, Way way, String language, URI address, PersonId by) {
        return make(name, way, language, address, List.of(RecognitionSource.KEY), by);
    }

    /**
     * @param topics of what it is told
     * @return the secret of a signed one, to be shown this once; empty for a chat
     */
    public String make(String name, Way way, String language, URI address, List<String> topics, PersonId by) {
        var key = UUID.randomUUID();
        var secret = way == Way.SIGNED ? Signature.newSecret() : "";
        jdbc.sql("""
            insert into successes.webhook (key, name, kind, language, address, host, secret, topics, made_by, made_at)
            values (:key, :name, :kind, :language, :address, :host, :secret, cast(:topics as text[]), :by, :now)
            """)
                .param("key", key)
                .param("name", name)
                .param("kind", way.key())
                .param("language", language)
                .param("address", sealed.seal(address.toString(), key))
                .param("host", String.valueOf(address.getHost()))
                .param("secret", secret.isEmpty() ? null : sealed.seal(secret, key), java.sql.Types.BINARY)
                .param("topics", topics.toArray(String[]::new))
                .param("by", by.value())
                .param("now", now())
                .update();
        trail.webhookMade(by, name);
        return secret;
    }

    @Transactional(readOnly = true)
    public Optional<Receiver> receiver(long id) {
        return jdbc.sql("select id, key, name, kind, language, address, secret from successes.webhook where id = :id")
                .param("id", id)
                .query((row, number) -> receiver(row, sealed))
                .optional();
    }

    static Receiver receiver(ResultSet row, Sealed sealed) throws SQLException {
        var key = row.getObject("key", UUID.class);
        var address = sealed.open(row.getBytes("address"), key);
        return new Receiver(
                row.getLong("id"),
                row.getString("name"),
                Way.of(row.getString("kind")),
                row.getString("language"),
                Outward.understood(String.valueOf(address)).orElse(null),
                sealed.open(row.getBytes("secret"), key));
    }

    /** For a while nothing is told; what comes up meanwhile is not told later. @return false where there is none */
    public boolean pause(long id) {
        return jdbc.sql("update successes.webhook set paused_at = coalesce(paused_at, :now) where id = :id")
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Also after it was given up. */
    public boolean goOn(long id) {
        return jdbc.sql("""
            update successes.webhook
            set paused_at = null, disabled_at = null, failing_since = null, problem = null
            where id = :id
            """).param("id", id).update() == 1;
    }

    public boolean remove(long id, PersonId by) {
        var gone = jdbc.sql("delete from successes.webhook where id = :id returning name")
                .param("id", id)
                .query(String.class)
                .optional();
        gone.ifPresent(name -> trail.webhookRemoved(by, name));
        return gone.isPresent();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                row.getString("name"),
                Way.of(row.getString("kind")),
                row.getString("host"),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getLong("waiting"),
                instant(row, "paused_at"),
                instant(row, "delivered_at"),
                instant(row, "failing_since"),
                row.getString("problem"),
                instant(row, "disabled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
