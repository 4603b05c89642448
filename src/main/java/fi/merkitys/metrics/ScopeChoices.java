package fi.merkitys.metrics;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What there is to make a scope of. */
@Repository
public class ScopeChoices {
    /** The words for tenure are the contact system's. */
    public record Choices(
            List<Named> teams,
            List<Named> sites,
            List<Named> clients,
            List<Named> queues,
            List<String> channels,
            List<String> tenures) {}

    private final JdbcClient jdbc;

    ScopeChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Choices all() {
        return new Choices(
                named("select id, name from people.team order by lower(name), id"),
                named("select id, name from people.site order by lower(name), id"),
                named("select id, name from people.client order by lower(name), id"),
                named("""
                    select q.id, q.name || coalesce(' · ' || c.name, '') as name
                    from contacts.queue q
                    left join people.client c on c.id = q.client_id
                    where q.name <> ''
                    order by lower(q.name), c.name, q.id
                    """),
                words("select distinct channel from contacts.lane order by channel"),
                words("""
                    select distinct tenure_bucket
                    from people.person
                    where tenure_bucket is not null
                    order by tenure_bucket
                    """));
    }

    private List<Named> named(String sql) {
        return jdbc.sql(sql).query(Named.class).list();
    }

    private List<String> words(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
