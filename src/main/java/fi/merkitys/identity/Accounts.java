package fi.merkitys.identity;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Who has a password, and how each looks at the pages. */
@Repository
public class Accounts {
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    public void open(PersonId person, String password) {
        jdbc.sql("""
            insert into identity.account (person_id, password_hash, created_at)
            values (:person, :hash, :now)
            on conflict (person_id) do update set password_hash = excluded.password_hash
            """)
                .param("person", person.value())
                .param("hash", encoder.encode(password))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void prefer(PersonId person, String language, String theme) {
        jdbc.sql("update people.person set language = :language where id = :person")
                .param("language", language)
                .param("person", person.value())
                .update();
        jdbc.sql("""
            insert into identity.account (person_id, theme, created_at)
            values (:person, :theme, :now)
            on conflict (person_id) do update set theme = excluded.theme
            """)
                .param("person", person.value())
                .param("theme", theme)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<SignedIn> findByEmail(String email) {
        return jdbc.sql("""
            select a.person_id, a.password_hash
            from identity.account a
            join people.person p on p.id = a.person_id
            where lower(p.email) = lower(:email)
              and (p.left_on is null or p.left_on >= current_date)
            """).param("email", email.strip()).query(SignedIn.class).optional();
    }
}
