package fi.merkitys.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams with who leads them: whom most of the team's people report to. */
@Repository
public class TeamList {
    private static final String TEAMS = """
        select t.id, t.name, s.name as site, c.name as client, count(p.id) as people,
               mode() within group (order by p.supervisor_id)
                 filter (where p.roles @> array['agent']) as supervisor_id
        from people.team t
        left join people.site s on s.id = t.site_id
        left join people.client c on c.id = t.client_id
        left join people.person p on p.team_id = t.id and (p.left_on is null or p.left_on >= current_date)
        """;
    private final JdbcClient jdbc;

    TeamList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Team> all() {
        return jdbc.sql(named("group by t.id, s.name, c.name"))
                .query(Team.class)
                .list();
    }

    Optional<Team> find(long id) {
        return jdbc.sql(named("where t.id = :id group by t.id, s.name, c.name"))
                .param("id", id)
                .query(Team.class)
                .optional();
    }

    private static String named(String which) {
        return "with team as (" + TEAMS + which + ")\n" + """
            select t.id, t.name, t.site, t.client, t.people, t.supervisor_id, b.name as supervisor
            from team t
            left join people.person b on b.id = t.supervisor_id
            order by lower(t.name), t.id
            """;
    }

    List<Member> members(long team) {
        return jdbc.sql("""
            select p.id, p.name, p.roles[1] as role, p.shift, p.supervisor_id, b.name as supervisor
            from people.person p
            left join people.person b on b.id = p.supervisor_id
            where p.team_id = :team
              and (p.left_on is null or p.left_on >= current_date)
            order by lower(p.name), p.id
            """).param("team", team).query(Member.class).list();
    }

    public record Team(
            long id,
            String name,
            @Nullable String site,
            @Nullable String client,
            long people,
            @Nullable Long supervisorId,
            @Nullable String supervisor) {}

    public record Member(
            long id,
            String name,
            @Nullable String role,
            @Nullable String shift,
            @Nullable Long supervisorId,
            @Nullable String supervisor) {}
}
