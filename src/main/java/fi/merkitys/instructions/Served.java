package fi.merkitys.instructions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The clients and queues that a guide may be for. */
@Repository("instructionsServed")
@Transactional(readOnly = true)
public class Served {
    private final JdbcClient jdbc;

    Served(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them, by name. */
    public record Choice(long id, String name) {}

    /** All of them. */
    public record Choices(List<Choice> clients, List<Choice> queues) {}

    public Choices all() {
        return new Choices(
                jdbc.sql("select id, name from people.client order by lower(name)")
                        .query(Choice.class)
                        .list(),
                jdbc.sql("select id, name from contacts.queue where name <> '' order by lower(name)")
                        .query(Choice.class)
                        .list());
    }
}
