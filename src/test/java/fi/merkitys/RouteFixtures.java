package fi.merkitys;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        ids.put("people import", upload("people", null, jdbc));
        ids.put("absence import", upload("absences", null, jdbc));
        ids.put("people proposal", upload("proposal", "five9", jdbc));
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

    private static long upload(String kind, @Nullable String source, JdbcClient jdbc) {
        return jdbc.sql("""
            insert into directory.upload (kind, file_name, content, source, uploaded_at)
            values (?, 'file.csv', '', ?, now())
            returning id
            """)
                .params(Arrays.asList(kind, source))
                .query(Long.class)
                .single();
    }
}
