package fi.merkitys.concerns.handlers;

import fi.merkitys.people.PersonId;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read a certain concern: no one whom it is about, nobody in line with them, above or below; nobody who stands in
 * for them or for their supervisor, or for whom they stand in; and not whoever raised it.
 */
@Repository
@Transactional(readOnly = true)
public class Routing {
    /** One who is away is not to make the raiser wait; more need not know. */
    private static final int ENOUGH = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    Routing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param about whom it concerns
     * @param raiser none where nobody knows
     * @param site where it is, if that is said: those who read that site's concerns come first
     */
    public List<PersonId> eligible(Collection<PersonId> about, @Nullable PersonId raiser, @Nullable Long site) {
        return jdbc.sql("""
            with recursive concerned as (
              select p.id, p.supervisor_id
              from people.person p
              where p.id = any(cast(:about as bigint[]))
            ), above as (
              select c.supervisor_id as id from concerned c
              union
              select p.supervisor_id from above a join people.person p on p.id = a.id
            ), below as (
              select p.id from people.person p join concerned c on c.id = p.supervisor_id
              union
              select p.id from below b join people.person p on p.supervisor_id = b.id
            ), deputy as (
              select d.supervisor_id, d.deputy_id
              from people.deputy d
              where d.ended_at is null and d.until_day >= :today
            ), barred as (
              select id from concerned
              union
              select id from above where id is not null
              union
              select id from below
              union
              select d.deputy_id
              from deputy d
              where d.supervisor_id in (select id from concerned)
                or d.supervisor_id in (select supervisor_id from concerned)
              union
              select d.supervisor_id from deputy d where d.deputy_id in (select id from concerned)
            )
            select h.person_id
            from concerns.handler h
            join people.person p on p.id = h.person_id
            where not p.erased
              and (p.left_on is null or p.left_on >= :today)
              and (h.site_id is null or cast(:site as bigint) is null or h.site_id = :site)
              and h.person_id not in (select id from barred)
              and h.person_id is distinct from cast(:raiser as bigint)
            order by h.site_id is null, random()
            """)
                .param("about", about.stream().map(PersonId::value).toArray(Long[]::new))
                .param("raiser", raiser == null ? null : raiser.value(), Types.BIGINT)
                .param("site", site, Types.BIGINT)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** Where somebody works, if that is said. */
    public @Nullable Long siteOf(PersonId person) {
        return jdbc.sql("""
            select t.site_id
            from people.person p
            join people.team t on t.id = p.team_id
            where p.id = :person and t.site_id is not null
            """)
                .param("person", person.value())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** Those who are to read it, or nobody. */
    public List<PersonId> chosen(Collection<PersonId> about, @Nullable PersonId raiser, @Nullable Long site) {
        return eligible(about, raiser, site).stream().limit(ENOUGH).toList();
    }

    /** Those who read it go on where they may; others come for those who may not. */
    public List<PersonId> chosen(
            Collection<PersonId> now, Collection<PersonId> about, @Nullable PersonId raiser, @Nullable Long site) {
        var eligible = eligible(about, raiser, site);
        return Stream.concat(
                        eligible.stream().filter(now::contains),
                        eligible.stream().filter(one -> !now.contains(one)))
                .limit(Math.max(1, Math.min(ENOUGH, now.size())))
                .toList();
    }
}
