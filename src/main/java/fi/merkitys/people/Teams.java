package fi.merkitys.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams, the sites where they sit and the clients whom they serve. */
@Repository
public class Teams {
    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, Team> byName() {
        return jdbc.sql("""
            select t.id, t.name, s.name as site, c.name as client
            from people.team t
            left join people.site s on s.id = t.site_id
            left join people.client c on c.id = t.client_id
            """).query(Team.class).list().stream()
                .collect(Collectors.toMap(Team::name, Function.identity()));
    }

    /** Sees that each of these teams is there, with its site and client where they are told; makes what is missing. */
    public void provide(List<Placement> teams) {
        name("people.site", teams, Placement::site);
        name("people.client", teams, Placement::client);
        jdbc.sql("""
            insert into people.team (name, site_id, client_id)
            select g.name, s.id, c.id
            from unnest(:names, :sites, :clients) as g(name, site, client)
            left join people.site s on s.name = g.site
            left join people.client c on c.name = g.client
            on conflict (name) do update
            set site_id = coalesce(excluded.site_id, team.site_id),
                client_id = coalesce(excluded.client_id, team.client_id)
            """)
                .param("names", texts(teams, Placement::team))
                .param("sites", texts(teams, Placement::site))
                .param("clients", texts(teams, Placement::client))
                .update();
    }

    private void name(String table, List<Placement> teams, Function<Placement, @Nullable String> part) {
        var names = new ArrayList<String>(teams.stream()
                .map(part)
                .filter(Objects::nonNull)
                .map(Objects::toString)
                .collect(Collectors.toSet()));
        jdbc.sql("insert into " + table + " (name) select unnest(:names) on conflict (name) do nothing")
                .param("names", names.toArray(String[]::new))
                .update();
    }

    private static @Nullable String[] texts(List<Placement> teams, Function<Placement, @Nullable String> part) {
        return teams.stream().map(part).toArray(String[]::new);
    }

    public void rename(long id, String name) {
        jdbc.sql("update people.team set name = :name where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    /** The database keeps a team to which anybody has belonged, or which anything is about. */
    public void remove(long id) {
        jdbc.sql("delete from people.team where id = :id").param("id", id).update();
    }

    /** Every name of a site. */
    public Set<String> sites() {
        return jdbc.sql("select name from people.site").query(String.class).set();
    }

    /** A team as it is. */
    public record Team(
            long id,
            String name,
            @Nullable String site,
            @Nullable String client) {}

    /** Where a team is said to sit and whom to serve; none where it is not said. */
    public record Placement(
            String team, @Nullable String site, @Nullable String client) {}
}
