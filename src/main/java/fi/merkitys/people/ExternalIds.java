package fi.merkitys.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under which ids other systems know people. */
@Repository
public class ExternalIds {
    private final JdbcClient jdbc;

    ExternalIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on the id means this person in that source, whomever it meant before. */
    public void give(PersonId person, String source, String id) {
        jdbc.sql("""
            insert into people.external_id (source, value, person_id)
            values (:source, :id, :person)
            on conflict (source, value) do update set person_id = excluded.person_id
            """)
                .param("source", source)
                .param("id", id)
                .param("person", person.value())
                .update();
    }
}
