package fi.merkitys.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Further relations beside the line: coach, operations manager and whatever else an organisation has. */
@Repository
public class Relations {
    private final JdbcClient jdbc;

    Relations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(PersonId person, String kind, PersonId related) {
        jdbc.sql("""
            insert into people.relation (person_id, kind, related_id)
            values (:person, :kind, :related)
            on conflict do nothing
            """)
                .param("person", person.value())
                .param("kind", kind)
                .param("related", related.value())
                .update();
    }

    public void remove(PersonId person, String kind, PersonId related) {
        jdbc.sql("""
            delete from people.relation
            where person_id = :person
              and kind = :kind
              and related_id = :related
            """)
                .param("person", person.value())
                .param("kind", kind)
                .param("related", related.value())
                .update();
    }

    /** Whom an employee id, an e-mail or a name means; several where a name is not enough. */
    public List<PersonId> meant(String reference) {
        return jdbc.sql("""
            select id
            from people.person
            where employee_id = :word
            union
            select id
            from people.person
            where lower(email) = lower(:word)
            union
            select id
            from people.person
            where lower(name) = lower(:word)
              and not erased
              and not exists (
                select from people.person where employee_id = :word or lower(email) = lower(:word)
              )
            """)
                .param("word", reference.strip().replace("\0", ""))
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
    }
}
