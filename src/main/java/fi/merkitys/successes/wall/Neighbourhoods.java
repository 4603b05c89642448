package fi.merkitys.successes.wall;

import fi.merkitys.people.PersonId;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where people sit. */
@Repository
class Neighbourhoods {
    private static final String TEAMS = """
        select t.id as team_id, t.name as team, s.id as site_id, s.name as site
        from people.team t
        left join people.site s on s.id = t.site_id
        """;
    private static final String SITES = """
        select null::bigint as team_id, null::text as team, s.id as site_id, s.name as site
        from people.site s
        """;
    private final JdbcClient jdbc;

    Neighbourhoods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One's own; of somebody who leads without a team of their own, that of the people. */
    Neighbourhood of(PersonId person) {
        return jdbc.sql(TEAMS + """
            where t.id = coalesce(
              (select p.team_id from people.person p where p.id = :person),
              (select mode() within group (order by p.team_id) from people.person p where p.supervisor_id = :person)
            )
            """)
                .param("person", person.value())
                .query(Neighbourhood.class)
                .optional()
                .orElse(Neighbourhood.NONE);
    }

    Optional<Neighbourhood> team(long id) {
        return jdbc.sql(TEAMS + "where t.id = :id")
                .param("id", id)
                .query(Neighbourhood.class)
                .optional();
    }

    Optional<Neighbourhood> site(long id) {
        return jdbc.sql(SITES + "where s.id = :id")
                .param("id", id)
                .query(Neighbourhood.class)
                .optional();
    }

    List<Neighbourhood> sites() {
        return jdbc.sql(SITES + "order by lower(s.name), s.id")
                .query(Neighbourhood.class)
                .list();
    }

    /** The teams beside one another: those of the same site, or of none. */
    List<Neighbourhood> beside(Neighbourhood one) {
        return jdbc.sql(TEAMS + """
            where t.site_id is not distinct from :site
            order by lower(t.name), t.id
            """)
                .param("site", one.siteId(), Types.BIGINT)
                .query(Neighbourhood.class)
                .list();
    }
}
