package fi.merkitys.identity.links;

import fi.merkitys.identity.Secret;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that still lead somewhere, by the hash of what is in them. */
@Repository
public class Links {
    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The new one takes the place of any other for the same purpose. */
    public Secret make(PersonId person, Purpose purpose) {
        var secret = Secret.random();
        jdbc.sql("""
            insert into identity.link (person_id, purpose, token_hash, expires_at)
            values (:person, :purpose, :hash, :expires)
            on conflict (person_id, purpose) do update
            set token_hash = excluded.token_hash, expires_at = excluded.expires_at
            """)
                .param("person", person.value())
                .param("purpose", purpose.name())
                .param("hash", secret.hash())
                .param("expires", now().plus(purpose.holds()))
                .update();
        return secret;
    }

    /** None where it was used, replaced, or too long ago, or its person has left. */
    public Optional<Link> find(String token) {
        return jdbc.sql("""
            select p.id, p.name, l.purpose
            from identity.link l
            join people.person p on p.id = l.person_id
            where l.token_hash = :hash
              and l.expires_at > :now
              and (p.left_on is null or p.left_on >= current_date)
            """)
                .param("hash", new Secret(token).hash())
                .param("now", now())
                .query(Link.class)
                .optional();
    }

    /** Where a link leads. */
    public record Link(long id, String name, Purpose purpose) {
        public PersonId person() {
            return new PersonId(id);
        }
    }

    /** Of two who use it at once, one finds it gone. */
    public boolean use(String token) {
        return jdbc.sql("delete from identity.link where token_hash = :hash and expires_at > :now")
                        .param("hash", new Secret(token).hash())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Who has a new password needs no link any more, and nobody else may have one. */
    public void revoke(PersonId person) {
        jdbc.sql("delete from identity.link where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
