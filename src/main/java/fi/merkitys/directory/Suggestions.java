package fi.merkitys.directory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the fields of a person's form suggest while one types. */
@Repository
public class Suggestions {
    private static final int ENOUGH = 300;
    private final JdbcClient jdbc;

    Suggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Leader> leaders() {
        return jdbc.sql("""
            select coalesce(employee_id, email, name) as reference, name
            from people.person
            where roles && array['supervisor', 'leader', 'coach']
              and (left_on is null or left_on >= current_date)
            order by lower(name), id
            limit :enough
            """).param("enough", ENOUGH).query(Leader.class).list();
    }

    public List<String> teams() {
        return jdbc.sql("select name from people.team order by lower(name) limit :enough")
                .param("enough", ENOUGH)
                .query(String.class)
                .list();
    }

    /** @param reference as the field takes it */
    public record Leader(String reference, String name) {}
}
