package fi.merkitys.identity.passwords;

import fi.merkitys.identity.Secret;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Browsers in which somebody has been let in before. Being known opens nothing; see {@link PasswordSignIn}. */
@Repository
public class KnownDevices {
    public static final Duration REMEMBERED = Duration.ofDays(90);
    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return what the browser is to keep and show the next time */
    public String remember(PersonId person) {
        var token = Secret.random();
        jdbc.sql("""
            insert into identity.known_device (token_hash, person_id, known_since)
            values (:hash, :person, :now)
            """)
                .param("hash", token.hash())
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token.text();
    }

    boolean isKnown(String token, String email) {
        return jdbc.sql("""
            select exists (
              select 1
              from identity.known_device d
              join people.person p on p.id = d.person_id
              where d.token_hash = :hash
                and lower(p.email) = :email
                and d.known_since > :longAgo
            )
            """)
                .param("hash", new Secret(token).hash())
                .param("email", email)
                .param("longAgo", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void forgetOld() {
        jdbc.sql("delete from identity.known_device where known_since < :longAgo")
                .param("longAgo", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
    }
}
