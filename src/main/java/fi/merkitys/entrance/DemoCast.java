package fi.merkitys.entrance;

import fi.merkitys.people.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of the demo organisation whom one may sign in as: a few of each role, of each language where there are. */
@Repository
public class DemoCast {
    private static final int OF_EACH_ROLE = 3;
    private final JdbcClient jdbc;

    DemoCast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Member> members() {
        return jdbc.sql("""
            with speaker as (
              select p.id, p.name, r.role, p.team_id,
                     row_number() over (partition by r.role, p.language order by p.id) as among
              from people.person p
              cross join lateral unnest(p.roles) as r(role)
              where p.left_on is null
            ),
            member as (
              select p.id, p.name, p.role, coalesce(t.name, '') as team,
                     row_number() over (partition by p.role order by p.among, p.id) as place,
                     array_position(array['leader', 'supervisor', 'coach', 'agent', 'hr', 'administrator'], p.role) as rank
              from speaker p
              left join people.team t on t.id = p.team_id
            )
            select id, name, role, team
            from member
            where place <= :each
            order by rank, id
            """).param("each", OF_EACH_ROLE).query(Member.class).list();
    }

    Optional<PersonId> find(PersonId id) {
        return jdbc.sql("select id from people.person where id = :id and left_on is null")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    /** One who can be played. */
    public record Member(long id, String name, String role, String team) {}
}
