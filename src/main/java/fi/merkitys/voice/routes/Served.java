package fi.merkitys.voice.routes;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The clients and queues that are served, as one chooses among them. */
@Repository
@Transactional(readOnly = true)
public class Served {
    private final JdbcClient jdbc;

    Served(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them, by name. */
    public record Choice(long id, String name) {}

    public List<Choice> clients() {
        return jdbc.sql("select id, name from people.client order by lower(name)")
                .query(Choice.class)
                .list();
    }

    public List<Choice> queues() {
        return jdbc.sql("select id, name from contacts.queue where name <> '' order by lower(name)")
                .query(Choice.class)
                .list();
    }

    public List<Choice> teams() {
        return jdbc.sql("select id, name from people.team order by lower(name)")
                .query(Choice.class)
                .list();
    }

    public List<Choice> sites() {
        return jdbc.sql("select id, name from people.site order by lower(name)")
                .query(Choice.class)
                .list();
    }

    /** Whether the client, queue, team, site and circle that it names are there. */
    boolean hasAllOf(NewRoute route) {
        return jdbc.sql("""
            select (cast(:client as bigint) is null or exists (select from people.client where id = :client))
              and (cast(:queue as integer) is null or exists (select from contacts.queue where id = :queue))
              and (cast(:team as bigint) is null or exists (select from people.team where id = :team))
              and (cast(:site as bigint) is null or exists (select from people.site where id = :site))
              and (cast(:circle as bigint) is null or exists (select from voice.circle where id = :circle))
            """)
                .param("client", route.client(), Types.BIGINT)
                .param("queue", route.queue(), Types.INTEGER)
                .param("team", route.team(), Types.BIGINT)
                .param("site", route.site(), Types.BIGINT)
                .param("circle", route.circle(), Types.BIGINT)
                .query(Boolean.class)
                .single();
    }
}
