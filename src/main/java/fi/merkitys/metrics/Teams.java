package fi.merkitys.metrics;

import fi.merkitys.people.PersonId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The teams by name. */
@Repository
class Teams {
    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Team> asSeenBy(PersonId viewer) {
        return jdbc.sql("""
            select t.id, t.name,
                   coalesce(bool_and(s.person_id is not null), false) as seen
            from people.team t
            left join people.person p on p.team_id = t.id
            left join people.seen_by(:viewer) s on s.person_id = p.id
            group by t.id, t.name
            order by lower(t.name), t.id
            """).param("viewer", viewer.value()).query(Team.class).list();
    }
}
