package fi.merkitys.directory;

import fi.merkitys.directory.PersonCard.ExternalId;
import fi.merkitys.directory.PersonCard.Person;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.permissions.Relation;
import fi.merkitys.permissions.Standings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts a person's card together, with just what the viewer may see. */
@Repository
class PersonCards {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PersonTies ties;
    private final Standings standings;

    PersonCards(JdbcClient jdbc, Clock clock, PersonTies ties, Standings standings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ties = ties;
        this.standings = standings;
    }

    Optional<PersonCard> find(PersonId id, Viewer viewer) {
        var standing = standings.of(viewer, id);
        return jdbc.sql("""
            select p.id, p.name, p.roles, p.email, p.employee_id, p.team_id, t.name as team, s.name as site,
                   c.name as client, p.shift, p.hired_on, p.left_on, p.supervisor_id
            from people.person p
            left join people.team t on t.id = p.team_id
            left join people.site s on s.id = t.site_id
            left join people.client c on c.id = t.client_id
            where p.id = :id
              and not p.erased
            """)
                .param("id", id.value())
                .query((row, number) -> card(row, standing))
                .optional()
                .filter(card -> !card.gone() || Data.DEPARTURES.seenBy(standing).isAtLeast(Grain.FACT));
    }

    private PersonCard card(ResultSet row, Set<Relation> standing) throws SQLException {
        var id = new PersonId(row.getLong("id"));
        var leftOn = row.getObject("left_on", LocalDate.class);
        var today = LocalDate.now(clock);
        return new PersonCard(
                id.value(),
                row.getString("name"),
                Arrays.asList((String[]) row.getArray("roles").getArray()),
                row.getString("email"),
                Data.EMPLOYEE_IDS.isShownTo(standing) ? row.getString("employee_id") : null,
                row.getObject("team_id", Long.class),
                row.getString("team"),
                row.getString("site"),
                row.getString("client"),
                row.getString("shift"),
                Data.HIRE_DATES.isShownTo(standing) ? row.getObject("hired_on", LocalDate.class) : null,
                Data.DEPARTURES.isShownTo(standing) ? leftOn : null,
                leftOn != null && leftOn.isBefore(today),
                line(id),
                reports(id),
                ties.of(id),
                Data.CONTACT_IDS.isShownTo(standing) ? externalIds(id) : List.of(),
                Data.ABSENCES.isShownTo(standing) ? ties.absences(id, today) : List.of());
    }

    /** The top first. */
    private List<Person> line(PersonId id) {
        return people("""
            with recursive line as (
              select p.supervisor_id as id, 1 as step
              from people.person p
              where p.id = :id
              union all
              select p.supervisor_id, l.step + 1
              from line l
              join people.person p on p.id = l.id
              where l.step < 50
            )
            select p.id, p.name, p.roles[1] as role
            from line l
            join people.person p on p.id = l.id
            where not p.erased
            order by l.step desc
            """, id);
    }

    private List<Person> reports(PersonId id) {
        return people("""
            select id, name, roles[1] as role
            from people.person
            where supervisor_id = :id
              and (left_on is null or left_on >= current_date)
            order by lower(name), id
            limit 500
            """, id);
    }

    private List<Person> people(String sql, PersonId id) {
        return jdbc.sql(sql).param("id", id.value()).query(Person.class).list();
    }

    private List<ExternalId> externalIds(PersonId id) {
        return jdbc.sql("select source, value from people.external_id where person_id = :id order by source, value")
                .param("id", id.value())
                .query(ExternalId.class)
                .list();
    }
}
