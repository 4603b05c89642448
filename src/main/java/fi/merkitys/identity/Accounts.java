package fi.merkitys.identity;

import fi.merkitys.people.PersonId;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Who has a password, and how each looks at the pages. */
@Repository
public class Accounts {
    private static final Duration FIRST_HOLDS = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private volatile @Nullable String nobodys;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Gives the person this password in the place of any other. */
    public void open(PersonId person, String password) {
        open(person, password, null);
    }

    /** The same with a password that somebody else knows: it holds for some days, and has to be changed by its owner. */
    public void openAtFirst(PersonId person, String password) {
        open(person, password, clock.instant().plus(FIRST_HOLDS).atOffset(ZoneOffset.UTC));
    }

    private void open(PersonId person, String password, @Nullable OffsetDateTime firstUntil) {
        jdbc.sql("""
            insert into identity.account (person_id, password_hash, first_until, created_at)
            values (:person, :hash, :firstUntil, :now)
            on conflict (person_id) do update
            set password_hash = excluded.password_hash, first_until = excluded.first_until
            """)
                .param("person", person.value())
                .param("hash", encoder.encode(password))
                .param("firstUntil", firstUntil, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether somebody else knows the password, because it was typed for the person. */
    public boolean isFirst(PersonId person) {
        return jdbc.sql("select first_until is not null from identity.account where person_id = :person")
                .param("person", person.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether this is the person's password. */
    public boolean hasPassword(PersonId person, String password) {
        return jdbc.sql("select password_hash from identity.account where person_id = :person and password_hash is not"
                        + " null")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(hash -> encoder.matches(password, hash))
                .orElse(false);
    }

    public Optional<Holder> holder(PersonId person) {
        return jdbc.sql("""
            select p.id, p.name, p.email, a.password_hash is not null as opened, a.first_until
            from people.person p
            left join identity.account a on a.person_id = p.id
            where p.id = :person
              and not p.erased
            """).param("person", person.value()).query(Holder.class).optional();
    }

    /**
     * Who has an account, or may get one.
     *
     * @param opened whether there is a password already
     * @param firstUntil until when it holds, where it was typed by somebody else
     */
    public record Holder(
            long id,
            String name,
            @Nullable String email,
            boolean opened,
            @Nullable OffsetDateTime firstUntil) {}

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

    /**
     * What is kept of a person's way in; never the password.
     *
     * @param password whether there is one
     */
    public record Kept(boolean password, Instant createdAt) {}

    public Optional<Kept> kept(PersonId person) {
        return jdbc.sql("""
            select password_hash is not null as password, created_at
            from identity.account
            where person_id = :person
            """)
                .param("person", person.value())
                .query((row, number) -> new Kept(
                        row.getBoolean("password"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Somebody who is still here, with an account or without. */
    public Optional<PersonId> presentWithEmail(String email) {
        return present("lower(email) = lower(:word)", email);
    }

    /** The same by employee id. */
    public Optional<PersonId> presentWithEmployeeId(String employeeId) {
        return present("employee_id = :word", employeeId);
    }

    private Optional<PersonId> present(String condition, String word) {
        return jdbc.sql("select id from people.person where " + condition
                        + " and (left_on is null or left_on >= current_date)")
                .param("word", word.strip().replace("\0", ""))
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    /** Of somebody who is still here; a first password that is past its days is none. */
    public Optional<Account> withEmail(String email) {
        return jdbc.sql("""
            select p.id, a.password_hash
            from identity.account a
            join people.person p on p.id = a.person_id
            where lower(p.email) = lower(:email)
              and (p.left_on is null or p.left_on >= current_date)
              and (a.first_until is null or a.first_until > :now)
            """)
                .param("email", email.strip())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Account.class)
                .optional();
    }

    /** Takes as long where there is no account or no password, so that the time tells nothing. */
    public boolean matches(Optional<Account> account, String password) {
        var hash = account.map(Account::passwordHash);
        var right = encoder.matches(password, hash.orElseGet(this::nobodysHash)) && hash.isPresent();
        if (right && encoder.upgradeEncoding(hash.get())) {
            jdbc.sql("update identity.account set password_hash = :hash where person_id = :person")
                    .param("hash", encoder.encode(password))
                    .param("person", account.orElseThrow().id())
                    .update();
        }
        return right;
    }

    private String nobodysHash() {
        var known = nobodys;
        if (known == null) {
            known = String.valueOf(encoder.encode(Secret.random().text()));
            nobodys = known;
        }
        return known;
    }

    /** What is needed to check a password. */
    public record Account(long id, @Nullable String passwordHash) {
        public PersonId person() {
            return new PersonId(id);
        }
    }
}
