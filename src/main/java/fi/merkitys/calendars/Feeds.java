package fi.merkitys.calendars;

import fi.merkitys.identity.Secret;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses of people's feeds; only their hashes are kept. */
@Repository
@Transactional
class Feeds {
    private final JdbcClient jdbc;
    private final Clock clock;

    Feeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<FeedView> of(PersonId person) {
        return jdbc.sql("select made_at, fetched_on from calendars.feed where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new FeedView(
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("fetched_on", LocalDate.class)))
                .optional();
    }

    /** In the place of any other, which opens nothing from then on. */
    public Secret make(PersonId person) {
        var secret = Secret.random();
        jdbc.sql("""
            insert into calendars.feed (person_id, token_hash, made_at)
            values (:person, :hash, :now)
            on conflict (person_id) do update
            set token_hash = excluded.token_hash, made_at = excluded.made_at, fetched_on = null
            """)
                .param("person", person.value())
                .param("hash", secret.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    public void revoke(PersonId person) {
        jdbc.sql("delete from calendars.feed where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** @param fetchedToday whether that is known already */
    record Reader(PersonId person, String name, @Nullable String language, boolean fetchedToday) {}

    /** Whose it is, as long as they work here. */
    @Transactional(readOnly = true)
    public Optional<Reader> reader(Secret secret) {
        return jdbc.sql("""
            select p.id, p.name, p.language, coalesce(f.fetched_on = :today, false) as fetched_today
            from calendars.feed f
            join people.person p on p.id = f.person_id
            where f.token_hash = :hash
              and (p.left_on is null or p.left_on >= current_date)
            """)
                .param("hash", secret.hash())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Reader(
                        new PersonId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("language"),
                        row.getBoolean("fetched_today")))
                .optional();
    }

    /** Once a day will do: nobody wants to know more. */
    public void fetched(PersonId person) {
        jdbc.sql("update calendars.feed set fetched_on = :today where person_id = :person")
                .param("today", LocalDate.now(clock))
                .param("person", person.value())
                .update();
    }
}
