package fi.merkitys.notifications;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who gets the letter of a week or a month, and when: at the beginning of one of their working days. Each person has one row
 * for each kind of letter, that of the latest. The tables are those of the modules; whoever asks works on behalf of the whole
 * organisation.
 */
public final class DigestPlan {
    private static final String REACHABLE = """
              and p.email is not null
              and not p.erased
              and (p.hired_on is null or p.hired_on <= :today)
              and (p.left_on is null or p.left_on >= :today)
        """;
    private final JdbcClient jdbc;
    private final Mornings mornings;
    private final String table;
    private final String wanted;

    /**
     * @param table such as successes.digest
     * @param wanted whether person p wants it, in SQL
     */
    public DigestPlan(JdbcClient jdbc, Mornings mornings, String table, String wanted) {
        this.jdbc = jdbc;
        this.mornings = mornings;
        this.table = table;
        this.wanted = wanted;
    }

    /** Whether anybody has no time yet, or waits for the letter now. */
    public boolean isOpen(LocalDate since, LocalDate today, OffsetDateTime now) {
        return jdbc.sql(sql("""
            select exists (select from %1$s d where not d.done and d.due_at <= :now and d.since = :since)
              or exists (
                select
                from people.person p
                left join %1$s d on d.person_id = p.id
                where (d.since is null or d.since < :since)
            """ + REACHABLE + ")"))
                .param("since", since)
                .param("today", today)
                .param("now", now)
                .query(Boolean.class)
                .single();
    }

    /**
     * Gives some more people their time for this one.
     *
     * @return whether there may be others
     */
    public boolean plan(LocalDate since, LocalDate today, int most) {
        var people = jdbc.sql(sql("""
            select p.id
            from people.person p
            left join %1$s d on d.person_id = p.id
            where (d.since is null or d.since < :since)
            """ + REACHABLE + "order by p.id limit :most"))
                .param("since", since)
                .param("today", today)
                .param("most", most)
                .query((row, number) -> new PersonId(row.getLong("id")))
                .list();
        var due = mornings.next(people);
        var ids = new ArrayList<Long>();
        var times = new ArrayList<OffsetDateTime>();
        due.forEach((person, at) -> {
            ids.add(person.value());
            times.add(at.atOffset(ZoneOffset.UTC));
        });
        jdbc.sql(sql("""
            insert into %1$s as d (person_id, since, due_at)
            select g.person, :since, g.at
            from unnest(cast(:people as bigint[]), cast(:at as timestamptz[])) as g(person, at)
            on conflict (person_id) do update set since = excluded.since, due_at = excluded.due_at, done = false
            where d.since < excluded.since
            """))
                .param("since", since)
                .param("people", ids.toArray(Long[]::new))
                .param("at", times.stream().map(OffsetDateTime::toString).toArray(String[]::new))
                .update();
        return people.size() == most;
    }

    /** Whom a letter goes to. */
    public record Reader(
            PersonId person,
            String name,
            String email,
            @Nullable String language,
            @Nullable Long team,
            @Nullable Long site) {}

    /** @param taken how many were due, with those who want none or are not reachable any more */
    public record Claimed(List<Reader> readers, int taken) {}

    /** Whose time has come; nobody else gets them. Who is away today is asked again tomorrow. */
    public Claimed claim(LocalDate since, LocalDate today, OffsetDateTime now, int most) {
        var taken = jdbc.sql(sql("""
            with due as (
              select d.person_id,
                     exists (
                       select from people.absence a
                       where a.person_id = d.person_id and :today between a.from_day and a.until_day
                     ) as away
              from %1$s d
              where not d.done and d.due_at <= :now and d.since = :since
              order by d.due_at, d.person_id
              limit :most
              for update of d skip locked
            )
            update %1$s d
            set done = not due.away, due_at = case when due.away then d.due_at + interval '1 day' else d.due_at end
            from due
            where d.person_id = due.person_id
            returning d.person_id, d.done
            """))
                .param("today", today)
                .param("now", now)
                .param("since", since)
                .param("most", most)
                .query((row, number) -> row.getBoolean("done") ? row.getLong("person_id") : 0L)
                .list();
        var readers = jdbc.sql(sql("""
            select p.id, p.name, p.email, p.language, t.id as team, t.site_id as site
            from people.person p
            left join people.team t on t.id = p.team_id
            where p.id = any(:people)
              and %2$s
            """ + REACHABLE + "order by p.id"))
                .param("people", taken.toArray(Long[]::new))
                .param("today", today)
                .query((row, number) -> new Reader(
                        new PersonId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language"),
                        row.getObject("team", Long.class),
                        row.getObject("site", Long.class)))
                .list();
        return new Claimed(readers, taken.size());
    }

    private String sql(String text) {
        return text.formatted(table, wanted);
    }
}
