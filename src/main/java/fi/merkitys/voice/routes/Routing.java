package fi.merkitys.voice.routes;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds who owns something that is raised: by its category, client and queue, the narrowest route first; where there is
 * none, the line supervisor. There is always somebody: whoever is away or has left is passed over, then the deputy is asked,
 * then the next one up the line, HR, an administrator.
 */
@Service
public class Routing {
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final Clock clock;

    Routing(JdbcClient jdbc, WholeOrganisation whole, Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.clock = clock;
    }

    /**
     * What decides whose it is.
     *
     * @param raiser none where who raised it is not known any more
     */
    public record Raised(
            @Nullable Long category,
            @Nullable Long client,
            @Nullable Integer queue,
            @Nullable PersonId raiser) {}

    /** Of several who could, whoever has the fewest open items. */
    public PersonId ownerOf(Raised raised) {
        // Who is away is not for the raiser to know; that somebody else answers is.
        return whole.read(() -> find(raised));
    }

    private PersonId find(Raised raised) {
        var raiser = raised.raiser();
        return jdbc.sql("""
            with recursive route as (
              select *
              from voice.route t
              where t.category_id = :category
                and (t.client_id is null or t.client_id = :client)
                and (t.queue_id is null or t.queue_id = :queue)
              order by t.queue_id is null, t.client_id is null
              limit 1
            ), line as (
              select p.supervisor_id as id, 1 as far
              from people.person p
              where p.id = :raiser
              union all
              select p.supervisor_id, l.far + 1
              from line l
              join people.person p on p.id = l.id
              where l.far < 30
            ), candidate as (
              select t.person_id as id, 0 as turn from route t
              union all
              select m.person_id, 0 from route t join voice.circle_member m on m.circle_id = t.circle_id
              union all
              select p.id, 0
              from route t
              join people.person p on t.role = any(p.roles)
              left join people.team e on e.id = p.team_id
              where (t.team_id is not null and p.team_id = t.team_id)
                 or (t.team_id is not null and t.role = 'supervisor'
                   and exists (select from people.person r where r.supervisor_id = p.id and r.team_id = t.team_id))
                 or (t.site_id is not null and e.site_id = t.site_id)
              union all
              select t.deputy_id, 1 from route t
              union all
              select d.deputy_id, 2 * l.far + 1
              from line l
              join people.deputy d on d.supervisor_id = l.id
              where d.ended_at is null and :today between d.from_day and d.until_day
              union all
              select l.id, 2 * l.far from line l
              union all
              select p.id, 1000 from people.person p where 'hr' = any(p.roles)
              union all
              select p.id, 1001 from people.person p where 'administrator' = any(p.roles)
              union all
              select cast(:raiser as bigint), 1002
            ), fit as (
              select p.id, min(c.turn) as turn,
                exists (
                  select from people.absence a where a.person_id = p.id and :today between a.from_day and a.until_day
                ) as away
              from candidate c
              join people.person p on p.id = c.id
              where not p.erased
                and (p.left_on is null or p.left_on >= :today)
                and (p.hired_on is null or p.hired_on <= :today)
              group by p.id
            )
            select f.id
            from fit f
            left join voice.load_of((select array_agg(id) from fit)) o on o.person_id = f.id
            order by f.id is not distinct from cast(:raiser as bigint), f.away, f.turn, coalesce(o.items, 0), f.id
            limit 1
            """)
                .param("category", raised.category(), java.sql.Types.BIGINT)
                .param("client", raised.client(), java.sql.Types.BIGINT)
                .param("queue", raised.queue(), java.sql.Types.INTEGER)
                .param("raiser", raiser == null ? null : raiser.value(), java.sql.Types.BIGINT)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new PersonId(row.getLong(1)))
                .single();
    }
}
