package fi.merkitys.successes.slack;

import fi.merkitys.identity.Secret;
import fi.merkitys.identity.codes.SafeKey;
import fi.merkitys.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The workspace whose commands are taken, and who is who there. */
@Repository
@Transactional
class Slack {
    private static final String CONTEXT = "successes-slack-";
    private static final Duration HOLDS = Duration.ofMinutes(15);
    /** Letters of a code; for a quarter of an hour. */
    private static final int CODE = 10;

    private final JdbcClient jdbc;
    private final SafeKey safe;
    private final Clock clock;

    Slack(JdbcClient jdbc, SafeKey safe, Clock clock) {
        this.jdbc = jdbc;
        this.safe = safe;
        this.clock = clock;
    }

    /** By which the workspace signs; none as long as nobody has connected it. */
    @Transactional(readOnly = true)
    public Optional<String> secret() {
        return jdbc.sql("select key, secret from successes.slack")
                .query((row, number) -> new String(
                        safe.decrypt(row.getBytes("secret"), CONTEXT + row.getObject("key", UUID.class)),
                        StandardCharsets.UTF_8))
                .optional();
    }

    @Transactional(readOnly = true)
    public boolean isConnected() {
        return jdbc.sql("select exists (select from successes.slack)")
                .query(Boolean.class)
                .single();
    }

    public void connect(String secret, PersonId by) {
        var key = UUID.randomUUID();
        jdbc.sql("""
            insert into successes.slack (key, secret, made_by, made_at) values (:key, :secret, :by, :now)
            on conflict (one) do update
            set key = excluded.key, secret = excluded.secret, made_by = excluded.made_by, made_at = excluded.made_at
            """)
                .param("key", key)
                .param("secret", safe.encrypt(secret.getBytes(StandardCharsets.UTF_8), CONTEXT + key))
                .param("by", by.value())
                .param("now", now())
                .update();
    }

    public void disconnect() {
        jdbc.sql("delete from successes.slack").update();
    }

    /** @return false where the same came before */
    public boolean isFirst(String signature) {
        jdbc.sql("delete from successes.slack_seen where at < :before")
                .param("before", now().minus(SlackSignature.LATEST.multipliedBy(2)))
                .update();
        return jdbc.sql("insert into successes.slack_seen (hash, at) values (:hash, :now) on conflict do nothing")
                        .param("hash", new Secret(signature).hash())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** In the place of any other. @return what the person types in Slack, to be shown this once */
    public String newCode(PersonId person) {
        var code = Secret.random()
                .text()
                .replaceAll("[^A-Za-z0-9]", "")
                .toUpperCase(Locale.ROOT)
                .substring(0, CODE);
        jdbc.sql("""
            insert into successes.slack_code (person_id, code_hash, expires_at) values (:person, :hash, :until)
            on conflict (person_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at
            """)
                .param("person", person.value())
                .param("hash", hash(code))
                .param("until", now().plus(HOLDS))
                .update();
        return code;
    }

    /** @return who that is, where the code is one that holds */
    public Optional<PersonId> connect(String code, String user, Instant now) {
        return jdbc.sql("select successes.connect_slack(:code, :user, :now)")
                .param("code", hash(code))
                .param("user", user)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(PersonId::new);
    }

    /** Since when somebody is connected. */
    @Transactional(readOnly = true)
    public Optional<Instant> connectedSince(PersonId person) {
        return jdbc.sql("select connected_at from successes.slack_person where person_id = :person")
                .param("person", person.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    public void forget(PersonId person) {
        jdbc.sql("delete from successes.slack_person where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** Those of them who have connected themselves. */
    @Transactional(readOnly = true)
    public Map<String, PersonId> people(Collection<String> users) {
        return jdbc
                .sql("select slack_user, person_id from successes.people_of_slack(:users, :today)")
                .param("users", users.toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> Map.entry(row.getString("slack_user"), new PersonId(row.getLong("person_id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whose e-mail begins with this handle, where that is one person alone. */
    @Transactional(readOnly = true)
    public Map<String, PersonId> byHandle(Collection<String> handles) {
        return jdbc
                .sql("""
                    select lower(split_part(p.email, '@', 1)) as handle, min(p.id) as id
                    from people.person p
                    where lower(split_part(p.email, '@', 1)) = any(:handles)
                      and not p.erased
                      and (p.left_on is null or p.left_on >= :today)
                    group by 1
                    having count(*) = 1
                    """)
                .param("handles", handles.toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> Map.entry(row.getString("handle"), new PersonId(row.getLong("id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static byte[] hash(String code) {
        return new Secret(code.strip().toUpperCase(Locale.ROOT)).hash();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
