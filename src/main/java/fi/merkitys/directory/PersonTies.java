package fi.merkitys.directory;

import fi.merkitys.directory.PersonCard.Days;
import fi.merkitys.directory.PersonCard.Tie;
import fi.merkitys.people.Absences;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A person's further relations, in both directions, and absences. */
@Repository
class PersonTies {
    private final JdbcClient jdbc;
    private final Absences absences;

    PersonTies(JdbcClient jdbc, Absences absences) {
        this.jdbc = jdbc;
        this.absences = absences;
    }

    List<Tie> of(PersonId id) {
        return jdbc.sql("""
            select r.kind, true as mine, p.id, p.name
            from people.relation r
            join people.person p on p.id = r.related_id
            where r.person_id = :id
            union all
            select r.kind, false, p.id, p.name
            from people.relation r
            join people.person p on p.id = r.person_id and (p.left_on is null or p.left_on >= current_date)
            where r.related_id = :id
            order by mine desc, kind, name, id
            limit 1000
            """).param("id", id.value()).query(Tie.class).list();
    }

    List<Days> absences(PersonId id, LocalDate today) {
        return absences.of(id, today.minusMonths(3)).stream()
                .map(absence -> new Days(absence.from(), absence.until()))
                .toList();
    }
}
