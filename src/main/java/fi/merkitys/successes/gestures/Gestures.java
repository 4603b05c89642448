package fi.merkitys.successes.gestures;

import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom to thank in person, and what was done; the database shows each leader the successes that they may read. */
@Repository
@Transactional
class Gestures {
    /** Thanks that come later than this surprise rather than please. */
    private static final Duration FRESH = Duration.ofDays(45);

    private static final Duration A_MONTH = Duration.ofDays(30);
    /** So many customers within a month are great. */
    private static final int SEVERAL = 3;

    private static final int DAYS_LATER = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    Gestures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Of one's own people, and of those whom one stands in for, whoever was praised by a customer or did something
     * outstanding; of those one level further down the great ones. Whoever was thanked in person longest ago comes first.
     */
    @Transactional(readOnly = true)
    List<Prompt> promptsFor(PersonId leader) {
        var candidates = candidates();
        return candidates.isEmpty() ? List.of() : promptsFor(leader, candidates);
    }

    private record Candidate(long personId, long successId) {}

    private List<Candidate> candidates() {
        return jdbc.sql("select person_id, success_id from successes.to_thank_for(:fresh, :several)")
                .param("fresh", ago(FRESH))
                .param("several", SEVERAL)
                .query(Candidate.class)
                .list();
    }

    private List<Prompt> promptsFor(PersonId leader, List<Candidate> candidates) {
        return jdbc.sql("""
            with candidate as (
              select c.person_id, c.success_id
              from unnest(cast(:people as bigint[]), cast(:successes as bigint[])) c(person_id, success_id)
            ), thanked as (
              select p.id, p.name, p.supervisor_id = :leader as direct,
                p.id in (select d.person_id from people.seen_as_deputy(:leader) d) as deputy,
                (select max(g.done_at) from successes.gesture g where g.person_id = p.id) as last_at,
                (select max(g.done_at) from successes.gesture g where g.person_id = p.id and g.leader_id = :leader) as own_at
              from people.person p
              where p.id = any(cast(:people as bigint[]))
                and not exists (
                  select from successes.gesture_later l
                  where l.leader_id = :leader and l.person_id = p.id and l.until_day > :today
                )
            ), reasons as (
              select t.id, count(*)::integer as successes, bool_or(o.success_id is not null) as outstanding,
                count(*) filter (where s.kind = 'customer' and s.told_at > :month)::integer as customers,
                max(s.told_at) as told_at,
                (array_agg(s.id order by (o.success_id is not null) desc, s.told_at desc, s.id desc))[1] as success_id
              from thanked t
              join candidate c on c.person_id = t.id
              join successes.success s on s.id = c.success_id
              left join successes.outstanding o on o.success_id = s.id
              where t.own_at is null or s.told_at > t.own_at
              group by t.id
            )
            select t.id, t.name, t.direct, t.deputy, r.success_id, s.words, r.told_at, r.successes, r.outstanding,
              cast(t.last_at at time zone :zone as date) as thanked_on
            from thanked t
            join reasons r on r.id = t.id
            join successes.success s on s.id = r.success_id
            where t.direct or t.deputy or r.outstanding or r.customers >= :several
            order by t.last_at nulls first, r.told_at, t.id
            """)
                .param("leader", leader.value())
                .param("people", candidates.stream().map(Candidate::personId).toArray(Long[]::new))
                .param(
                        "successes",
                        candidates.stream().map(Candidate::successId).toArray(Long[]::new))
                .param("today", LocalDate.now(clock))
                .param("month", ago(A_MONTH))
                .param("several", SEVERAL)
                .param("zone", clock.getZone().getId())
                .query(Gestures::prompt)
                .list();
    }

    /** What went well lately with one's own people and may be marked. */
    @Transactional(readOnly = true)
    List<Lately> latelyOf(PersonId leader, int most) {
        return jdbc.sql("""
            select s.id, p.name, s.words, s.kind, s.told_at
            from people.person p
            join successes.receiver r on r.person_id = p.id and r.told_at > :month
            join successes.success s on s.id = r.success_id and s.hidden_at is null and s.removed_at is null
            where p.supervisor_id = :leader
              and s.kind <> 'customer'
              and not exists (select from successes.outstanding o where o.success_id = s.id)
            order by s.told_at desc, s.id desc, p.id
            limit :most
            """)
                .param("leader", leader.value())
                .param("month", ago(A_MONTH))
                .param("most", most)
                .query((row, number) -> new Lately(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("words"),
                        row.getObject("told_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * What the leader has done, the newest first.
     *
     * @param fresh since when it may be taken back
     */
    @Transactional(readOnly = true)
    List<Done> doneBy(PersonId leader, Instant fresh, int most) {
        return jdbc.sql("""
            select p.id, p.name, g.means, cast(g.done_at at time zone :zone as date) as day,
              g.done_at > :fresh and row_number() over (partition by p.id order by g.done_at desc, g.id desc) = 1 as fresh
            from successes.gesture g
            join people.person p on p.id = g.person_id
            where g.leader_id = :leader
            order by g.done_at desc, g.id desc
            limit :most
            """)
                .param("leader", leader.value())
                .param("fresh", fresh.atOffset(ZoneOffset.UTC))
                .param("zone", clock.getZone().getId())
                .param("most", most)
                .query((row, number) -> new Done(
                        new PersonId(row.getLong("id")),
                        row.getString("name"),
                        Means.of(row.getString("means")).orElseThrow(),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("fresh")))
                .list();
    }

    /** How somebody is called whom the leader leads, at whatever distance, or stands in for. */
    @Transactional(readOnly = true)
    Optional<Led> led(PersonId person, PersonId leader) {
        return jdbc.sql("""
            select p.name, p.language
            from people.person p
            where p.id = :person
              and not p.erased
              and p.id in (select t.person_id from successes.thanked_by(:leader) t)
            """)
                .param("person", person.value())
                .param("leader", leader.value())
                .query(Led.class)
                .optional();
    }

    /** What a card says besides: the given success, or what speaks for thanks now. */
    @Transactional(readOnly = true)
    Optional<String> wordsFor(PersonId person, PersonId leader) {
        return promptsFor(leader).stream()
                .filter(prompt -> prompt.person().equals(person))
                .map(Prompt::words)
                .findFirst();
    }

    void thank(PersonId leader, PersonId person, Means means, Instant at) {
        jdbc.sql("""
            insert into successes.gesture (leader_id, person_id, means, done_at) values (:leader, :person, :means, :at)
            """)
                .param("leader", leader.value())
                .param("person", person.value())
                .param("means", means.key())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from successes.gesture_later where leader_id = :leader and person_id = :person")
                .param("leader", leader.value())
                .param("person", person.value())
                .update();
    }

    /** The latest of the leader's own, where it is not older than that. */
    boolean takeBack(PersonId leader, PersonId person, Instant since) {
        return jdbc.sql("""
            delete from successes.gesture
            where id = (
              select g.id
              from successes.gesture g
              where g.leader_id = :leader and g.person_id = :person and g.done_at > :since
              order by g.done_at desc, g.id desc
              limit 1
            )
            """)
                        .param("leader", leader.value())
                        .param("person", person.value())
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether the same was noted a moment ago. */
    @Transactional(readOnly = true)
    boolean isThankedSince(PersonId leader, PersonId person, Instant since) {
        return jdbc.sql("""
            select exists (
              select from successes.gesture where leader_id = :leader and person_id = :person and done_at > :since
            )
            """)
                .param("leader", leader.value())
                .param("person", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void later(PersonId leader, PersonId person) {
        jdbc.sql("""
            insert into successes.gesture_later (leader_id, person_id, until_day)
            values (:leader, :person, :until)
            on conflict (leader_id, person_id) do update set until_day = excluded.until_day
            """)
                .param("leader", leader.value())
                .param("person", person.value())
                .param("until", LocalDate.now(clock).plusDays(DAYS_LATER))
                .update();
    }

    /** @return whether it is of somebody whom the leader leads or stands in for */
    boolean mark(long success, PersonId leader) {
        var theirs = jdbc.sql("""
            select exists (
              select
              from successes.receiver r
              join successes.success s on s.id = r.success_id
              where r.success_id = :success
                and r.person_id in (select t.person_id from successes.thanked_by(:leader) t)
            )
            """)
                .param("success", success)
                .param("leader", leader.value())
                .query(Boolean.class)
                .single();
        if (theirs) {
            jdbc.sql("""
                insert into successes.outstanding (success_id, marked_by, marked_at)
                values (:success, :leader, :now)
                on conflict do nothing
                """)
                    .param("success", success)
                    .param("leader", leader.value())
                    .param("now", ago(Duration.ZERO))
                    .update();
        }
        return theirs;
    }

    /** @param language in which they read, if that is known */
    record Led(
            String name, @org.jspecify.annotations.Nullable String language) {}

    private static Prompt prompt(ResultSet row, int number) throws SQLException {
        return new Prompt(
                new PersonId(row.getLong("id")),
                row.getString("name"),
                row.getBoolean("direct"),
                row.getBoolean("deputy"),
                row.getLong("success_id"),
                row.getString("words"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getInt("successes"),
                row.getBoolean("outstanding"),
                row.getObject("thanked_on", LocalDate.class));
    }

    private OffsetDateTime ago(Duration duration) {
        return clock.instant().minus(duration).atOffset(ZoneOffset.UTC);
    }
}
