package fi.merkitys.people;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes everything that tells who somebody was out of the directory. What others refer to stays as an empty row; another
 * row, by whose random id nobody finds the way back, stands in for them where figures are summed.
 */
@Transactional
@Repository
public class ErasedPeople {
    /** Says in no language that there is nobody. */
    static final String NOBODY = "—";

    /** Scripts in browsers count no further exactly. */
    private static final long LARGEST = 1L << 53;

    private static final Set<Role> AT_WORK = Set.of(Role.AGENT, Role.SUPERVISOR, Role.COACH, Role.LEADER);
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ErasedPeople(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Adds who stands in for a person where past figures are reckoned: with team, line, days of work and of absence,
     * without anything that names anybody.
     */
    public PersonId standInFor(Profile person) {
        var id = new PersonId(-1 - RANDOM.nextLong(LARGEST));
        jdbc.sql("""
            insert into people.person (
              id, name, roles, supervisor_id, team_id, shift, tenure_bucket, hired_on, left_on, workdays, erased
            ) overriding system value
            select :id, :nobody, :roles, supervisor_id, team_id, shift, tenure_bucket, hired_on, left_on, workdays, true
            from people.person
            where id = :person
            """)
                .param("id", id.value())
                .param("nobody", NOBODY)
                .param(
                        "roles",
                        person.roles().stream()
                                .filter(AT_WORK::contains)
                                .map(Role::key)
                                .sorted()
                                .toArray(String[]::new))
                .param("person", person.id().value())
                .update();
        jdbc.sql("update people.absence set person_id = :id where person_id = :person")
                .param("id", id.value())
                .param("person", person.id().value())
                .update();
        return id;
    }

    /** From now on another word means the stand-in, and the old one nobody. */
    public void rename(String source, String value, String pseudonym, PersonId standIn) {
        jdbc.sql("""
            update people.external_id
            set value = :pseudonym, person_id = :standIn
            where source = :source
              and value = :value
            """)
                .param("pseudonym", pseudonym)
                .param("standIn", standIn.value())
                .param("source", source)
                .param("value", value)
                .update();
    }

    /** Nothing of the person is left; whom they led is led through the empty row until somebody else does. */
    public void empty(PersonId person, LocalDate day) {
        jdbc.sql("delete from people.relation where person_id = :person or related_id = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("delete from people.external_id where person_id = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("""
            update people.person p
            set employee_id = null, name = :nobody, email = null, roles = '{}', team_id = null, shift = null,
                tenure_bucket = null, hired_on = null, left_on = :day, language = null, workdays = 0, erased = true,
                supervisor_id = case when exists (
                  select from people.person r where r.supervisor_id = p.id
                ) then p.supervisor_id end
            where p.id = :person
            """)
                .param("nobody", NOBODY)
                .param("day", day)
                .param("person", person.value())
                .update();
        events.publishEvent(new PeopleChanged());
    }

    /** Those who left before this day and still have a name here. */
    public Collection<PersonId> leftBefore(LocalDate day, int most) {
        return jdbc.sql("""
            select id
            from people.person
            where left_on < :day
              and not erased
            order by left_on, id
            limit :most
            """)
                .param("day", day)
                .param("most", most)
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** How many have left and still have a name here. */
    public long left() {
        return jdbc.sql("select count(*) from people.person where left_on is not null and not erased")
                .query(Long.class)
                .single();
    }

    public Optional<LocalDate> firstToHaveLeft() {
        return jdbc.sql("select min(left_on) from people.person where not erased")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Everybody who stands in for somebody. */
    public Collection<PersonId> standIns() {
        return jdbc.sql("select id from people.person where erased and id < 0 order by id")
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** There is nothing left for which they stand in. */
    public void dismiss(Collection<PersonId> standIns) {
        var ids = standIns.stream().map(PersonId::value).filter(id -> id < 0).toArray(Long[]::new);
        for (var table : new String[] {"people.absence", "people.external_id"}) {
            jdbc.sql("delete from " + table + " where person_id = any(:ids)")
                    .param("ids", ids)
                    .update();
        }
        jdbc.sql("delete from people.person where id = any(:ids) and erased")
                .param("ids", ids)
                .update();
    }
}
