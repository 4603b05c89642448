package fi.merkitys.voice.routes;

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
}
