package fi.merkitys;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The things that the example paths of {@link RoutesTest} name. */
final class RouteFixtures {
    private RouteFixtures() {}

    /** Writes them, and gives the id of each name. */
    static Map<String, Object> write(Cast.Members cast, JdbcClient jdbc) {
        var ids = new HashMap<String, Object>(cast.byName());
        ids.put("red", cast.red());
        ids.put("blue", cast.blue());
        ids.put("goal", goalOf(cast.red(), jdbc));
        return ids;
    }

    private static long goalOf(long team, JdbcClient jdbc) {
        var goal = jdbc.sql("insert into goals.goal (made_at) values (now()) returning id")
                .query(Long.class)
                .single();
        jdbc.sql("""
            insert into goals.goal_version (
              goal_id, number, name, metric, comparator, high, team_id, period, valid_from, why, written_at
            ) values (?, 1, 'Handle time', 'handle_time', 'at_most', 330, ?, 'month', '2026-01-01', 'why', now())
            """).params(goal, team).update();
        return goal;
    }
}
