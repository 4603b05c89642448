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
        return ids;
    }
}
