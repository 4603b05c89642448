package fi.merkitys.permissions;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how a viewer stands to a person. */
@Repository
public class Standings {
    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<Relation> of(Viewer viewer, PersonId person) {
        var relations = EnumSet.copyOf(Relation.toEverybody(viewer.roles()));
        if (viewer.id().equals(person)) {
            relations.add(Relation.SELF);
            return relations;
        }
        relations.addAll(jdbc.sql("""
            with recursive above as (
              select b.id, b.supervisor_id
              from people.person p
              join people.person b on b.id = p.supervisor_id
              where p.id = :person
              union
              select b.id, b.supervisor_id
              from above a
              join people.person b on b.id = a.supervisor_id
            )
            select 'line_supervisor'
            from people.person
            where id = :person and supervisor_id = :viewer
            union all
            select 'deputy'
            from people.seen_as_deputy(:viewer)
            where person_id = :person
            union all
            select 'coach'
            from people.relation
            where person_id = :person and related_id = :viewer and kind = 'coach'
            union all
            select 'higher_leader'
            from above
            where supervisor_id = :viewer
            """)
                .param("viewer", viewer.id().value())
                .param("person", person.value())
                .query((row, number) -> Relation.of(row.getString(1)))
                .set());
        return relations;
    }
}
