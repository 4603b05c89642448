package fi.merkitys.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes whole profiles, many at a time: a few statements for a hundred thousand people. */
@Repository
public class Profiles {
    private static final String PERSONS = """
        select p.id, p.employee_id, p.name, p.email, array_to_string(p.roles, ',') as roles, p.supervisor_id,
               t.name as team, p.shift, p.tenure_bucket, p.hired_on, p.left_on, p.language, p.workdays
        from people.person p
        left join people.team t on t.id = p.team_id
        """;
    private final JdbcClient jdbc;
    private final ProfileWriter writer;
    private final Ties ties;
    private final ApplicationEventPublisher events;

    Profiles(JdbcClient jdbc, ProfileWriter writer, Ties ties, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.ties = ties;
        this.events = events;
    }

    /** Keeps others from writing until the transaction ends; they may go on reading. */
    public void hold() {
        jdbc.sql("""
            lock table people.person, people.team, people.relation, people.external_id, people.absence
            in share row exclusive mode
            """).update();
    }

    /** Not those whose data were erased. */
    public List<Profile> all() {
        var row = new ProfileRow(ties.relations(), ties.externalIds());
        return jdbc.sql(PERSONS + "where not p.erased order by p.id").query(row).list();
    }

    public Optional<Profile> find(PersonId id) {
        var row = new ProfileRow(ties.relationsOf(id), ties.externalIdsOf(id));
        return jdbc.sql(PERSONS + "where p.id = :id and not p.erased")
                .param("id", id.value())
                .query(row)
                .optional();
    }

    /**
     * Adds and changes people together, so that a newcomer may lead somebody who was here before and the other way round.
     *
     * @param added with negative ids, by which the others refer to them
     * @return the ids that the added ones got
     */
    public Map<PersonId, PersonId> write(List<Profile> added, List<Profile> changed) {
        var given = allocate(added);
        var joined = added.stream().map(profile -> settled(profile, given)).toList();
        var altered = changed.stream().map(profile -> settled(profile, given)).toList();
        writer.insert(joined);
        writer.update(altered);
        var all = new ArrayList<>(joined);
        all.addAll(altered);
        writer.supervise(all);
        ties.replace(all);
        events.publishEvent(new PeopleChanged());
        return given;
    }

    private Map<PersonId, PersonId> allocate(List<Profile> added) {
        var ids = jdbc.sql("""
            select nextval(pg_get_serial_sequence('people.person', 'id'))
            from generate_series(1, :count)
            """).param("count", added.size()).query(Long.class).list();
        var given = new HashMap<PersonId, PersonId>();
        for (var i = 0; i < added.size(); i++) {
            given.put(added.get(i).id(), new PersonId(ids.get(i)));
        }
        return given;
    }

    private static Profile settled(Profile of, Map<PersonId, PersonId> given) {
        var supervisor = of.supervisor();
        var relations = new HashMap<String, Set<PersonId>>();
        of.relations()
                .forEach((kind, to) -> relations.put(
                        kind,
                        to.stream()
                                .map(id -> given.getOrDefault(id, id))
                                .collect(java.util.stream.Collectors.toUnmodifiableSet())));
        return new Profile(
                given.getOrDefault(of.id(), of.id()),
                of.employeeId(),
                of.name(),
                of.email(),
                of.roles(),
                supervisor == null ? null : given.getOrDefault(supervisor, supervisor),
                of.team(),
                of.shift(),
                of.tenureBucket(),
                of.hiredOn(),
                of.leftOn(),
                of.language(),
                of.workdays(),
                relations,
                of.externalIds());
    }
}
