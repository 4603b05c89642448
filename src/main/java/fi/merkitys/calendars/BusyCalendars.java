package fi.merkitys.calendars;

import fi.merkitys.identity.codes.SafeKey;
import fi.merkitys.people.PersonId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The calendars elsewhere that people have given, and what was read of them. Their addresses are encrypted. */
@Repository
@Transactional
class BusyCalendars {
    private static final String CONTEXT = "calendars-busy-";
    private static final Duration OLD = Duration.ofDays(7);
    private final JdbcClient jdbc;
    private final SafeKey safe;
    private final Clock clock;

    BusyCalendars(JdbcClient jdbc, SafeKey safe, Clock clock) {
        this.jdbc = jdbc;
        this.safe = safe;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<BusyView> of(PersonId person) {
        return jdbc.sql("""
            select c.host, c.read_at, c.problem,
                   (select count(*) from calendars.busy b where b.person_id = c.person_id and b.until_at > :now) as times
            from calendars.busy_calendar c
            where c.person_id = :person
            """)
                .param("person", person.value())
                .param("now", now())
                .query((row, number) -> new BusyView(
                        row.getString("host"),
                        Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null),
                        row.getString("problem"),
                        row.getLong("times")))
                .optional();
    }

    public void give(PersonId person, URI address) {
        var secret = safe.encrypt(address.toString().getBytes(StandardCharsets.UTF_8), CONTEXT + person.value());
        jdbc.sql("""
            insert into calendars.busy_calendar (person_id, address, host, given_at, next_read_at)
            values (:person, :address, :host, :now, :now)
            on conflict (person_id) do update
            set address = excluded.address, host = excluded.host, given_at = excluded.given_at,
                next_read_at = excluded.next_read_at, read_at = null, etag = null, problem = null, failures = 0
            """)
                .param("person", person.value())
                .param("address", secret)
                .param("host", address.getHost())
                .param("now", now())
                .update();
    }

    public void takeAway(PersonId person) {
        jdbc.sql("delete from calendars.busy_calendar where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** @param etag of what is known, unless that is old: repetitions go on */
    record Due(PersonId person, URI address, @Nullable String etag, int failures) {}

    /** Some whose time has come; nobody else reads them meanwhile. For the job. */
    public List<Due> claim(int most, Duration time) {
        return jdbc.sql("""
            update calendars.busy_calendar c
            set next_read_at = :later
            from (
              select b.person_id
              from calendars.busy_calendar b
              join people.person p on p.id = b.person_id
              where b.next_read_at <= :now
                and (p.left_on is null or p.left_on >= current_date)
              order by b.next_read_at
              limit :most
              for update of b skip locked
            ) due
            where c.person_id = due.person_id
            returning c.person_id, c.address, c.failures,
                      case when c.etag_since > :old then c.etag end as etag
            """)
                .param("now", now())
                .param("later", now().plus(time))
                .param("old", now().minus(OLD))
                .param("most", most)
                .query((row, number) -> new Due(
                        new PersonId(row.getLong("person_id")),
                        URI.create(opened(row.getBytes("address"), row.getLong("person_id"))),
                        row.getString("etag"),
                        row.getInt("failures")))
                .list();
    }

    private String opened(byte[] address, long person) {
        return new String(safe.decrypt(address, CONTEXT + person), StandardCharsets.UTF_8);
    }

    /** In the place of whatever was known. */
    public void read(PersonId person, List<Interval> times, @Nullable String etag, Duration pause) {
        jdbc.sql("delete from calendars.busy where person_id = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("""
            insert into calendars.busy (person_id, from_at, until_at)
            select :person, g.from_at, g.until_at
            from unnest(cast(:from as timestamptz[]), cast(:until as timestamptz[])) as g(from_at, until_at)
            where exists (select from calendars.busy_calendar c where c.person_id = :person)
            """)
                .param("person", person.value())
                .param("from", times.stream().map(one -> one.from().toString()).toArray(String[]::new))
                .param(
                        "until",
                        times.stream().map(one -> one.until().toString()).toArray(String[]::new))
                .update();
        jdbc.sql("""
            update calendars.busy_calendar
            set read_at = :now, next_read_at = :next, etag = :etag, etag_since = :now, problem = null, failures = 0
            where person_id = :person
            """)
                .param("person", person.value())
                .param("now", now())
                .param("next", now().plus(pause))
                .param("etag", etag)
                .update();
    }

    public void unchanged(PersonId person, Duration pause) {
        jdbc.sql("""
            update calendars.busy_calendar
            set read_at = :now, next_read_at = :next, problem = null, failures = 0
            where person_id = :person
            """)
                .param("person", person.value())
                .param("now", now())
                .param("next", now().plus(pause))
                .update();
    }

    /** What was known stays known. */
    public void failed(PersonId person, String problem, Duration pause) {
        jdbc.sql("""
            update calendars.busy_calendar
            set next_read_at = :next, problem = :problem, failures = failures + 1
            where person_id = :person
            """)
                .param("person", person.value())
                .param("problem", problem)
                .param("next", now().plus(pause))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
