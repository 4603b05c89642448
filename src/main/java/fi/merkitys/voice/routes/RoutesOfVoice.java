package fi.merkitys.voice.routes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for what; for everybody to read. */
@Repository
@Transactional
public class RoutesOfVoice {
    private final JdbcClient jdbc;

    RoutesOfVoice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Route> all() {
        return jdbc.sql("""
            select r.id, r.category_id, l.name as client, q.name as queue, coalesce(p.name, c.name) as owner, r.role,
                   coalesce(t.name, s.name) as place, d.name as deputy
            from voice.route r
            left join people.client l on l.id = r.client_id
            left join contacts.queue q on q.id = r.queue_id
            left join people.person p on p.id = r.person_id
            left join voice.circle c on c.id = r.circle_id
            left join people.team t on t.id = r.team_id
            left join people.site s on s.id = r.site_id
            left join people.person d on d.id = r.deputy_id
            order by r.category_id, r.client_id nulls first, r.queue_id nulls first
            """).query(Route.class).list();
    }

    /** @return false where there is one for the same category, client and queue */
    public boolean add(NewRoute route) {
        return jdbc.sql("""
            insert into voice.route (
              category_id, client_id, queue_id, person_id, role, team_id, site_id, circle_id, deputy_id
            )
            select :category, :client, :queue, :person, :role, :team, :site, :circle, :deputy
            where not exists (
              select from voice.route r
              where r.category_id = :category
                and r.client_id is not distinct from :client
                and r.queue_id is not distinct from :queue
            )
            on conflict do nothing
            """)
                        .param("category", route.category())
                        .param("client", route.client(), java.sql.Types.BIGINT)
                        .param("queue", route.queue(), java.sql.Types.INTEGER)
                        .param("person", route.person(), java.sql.Types.BIGINT)
                        .param("role", route.role(), java.sql.Types.VARCHAR)
                        .param("team", route.team(), java.sql.Types.BIGINT)
                        .param("site", route.site(), java.sql.Types.BIGINT)
                        .param("circle", route.circle(), java.sql.Types.BIGINT)
                        .param("deputy", route.deputy(), java.sql.Types.BIGINT)
                        .update()
                == 1;
    }

    boolean remove(long id) {
        return jdbc.sql("delete from voice.route where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Those who answer together, with who they are. */
    public record Circle(long id, String name, @Nullable String members) {}

    @Transactional(readOnly = true)
    public List<Circle> circles() {
        return jdbc.sql("""
            select c.id, c.name, string_agg(p.name, ', ' order by lower(p.name)) as members
            from voice.circle c
            left join voice.circle_member m on m.circle_id = c.id
            left join people.person p on p.id = m.person_id
            group by c.id
            order by lower(c.name)
            """).query(Circle.class).list();
    }

    /** One of the same name is joined. */
    public void addToCircle(String name, long person) {
        jdbc.sql("""
            with circle as (
              insert into voice.circle (name) values (:name)
              on conflict (name) do update set name = excluded.name
              returning id
            )
            insert into voice.circle_member (circle_id, person_id)
            select id, :person from circle
            on conflict do nothing
            """).param("name", name).param("person", person).update();
    }

    boolean removeCircle(long id) {
        return jdbc.sql("""
            delete from voice.circle c
            where c.id = :id and not exists (select from voice.route r where r.circle_id = c.id)
            """).param("id", id).update() == 1;
    }
}
