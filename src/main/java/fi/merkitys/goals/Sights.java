package fi.merkitys.goals;

import fi.merkitys.identity.Viewer;
import java.sql.ResultSet;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whose own figures a viewer may see: one's own, one's direct reports' and those of the people one coaches. */
@Repository
public class Sights {
    private final JdbcClient jdbc;

    Sights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Sight of(Viewer viewer) {
        var names = new HashMap<Long, String>();
        jdbc.sql("""
            select p.id, p.name
            from people.seen_by(:viewer) s
            join people.person p on p.id = s.person_id
            """).param("viewer", viewer.id().value()).query((ResultSet row) -> {
            names.put(row.getLong("id"), row.getString("name"));
        });
        return new Sight(names);
    }
}
