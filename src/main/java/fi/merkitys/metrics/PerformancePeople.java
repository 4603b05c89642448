package fi.merkitys.metrics;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose own figures a viewer may see. */
@Repository
class PerformancePeople {
    /** @param agent whether contacts are the person's work, also where there are none */
    record Somebody(long id, String name, boolean agent) {}

    private final JdbcClient jdbc;

    PerformancePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean maySee(PersonId viewer, PersonId person) {
        return jdbc.sql("select :person in (select person_id from people.seen_by(:viewer))")
                .param("person", person.value())
                .param("viewer", viewer.value())
                .query(Boolean.class)
                .single();
    }

    List<Somebody> seenBy(PersonId viewer, LocalDate from) {
        return jdbc.sql("""
            select p.id, p.name, 'agent' = any(p.roles) as agent
            from people.seen_by(:viewer) s
            join people.person p on p.id = s.person_id
            where p.left_on is null or p.left_on >= :from
            """)
                .param("viewer", viewer.value())
                .param("from", from)
                .query(Somebody.class)
                .list();
    }
}
