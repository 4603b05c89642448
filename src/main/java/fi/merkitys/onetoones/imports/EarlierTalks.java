package fi.merkitys.onetoones.imports;

import fi.merkitys.actions.EarlierAction;
import fi.merkitys.actions.EarlierActions;
import fi.merkitys.actions.Origin;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes talks that were held before, many at a time. The database takes from each only those that they held themselves. */
@Repository
@Transactional
class EarlierTalks {
    private static final int USUAL_MINUTES = 30;

    private final JdbcClient jdbc;
    private final EarlierActions actions;
    private final Notices notices;
    private final Clock clock;

    EarlierTalks(JdbcClient jdbc, EarlierActions actions, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param timed whether the time of day is known */
    record When(PersonId employee, Instant at, boolean timed) {}

    private record Held(PersonId employee, Instant at, boolean imported) {}

    /** Which of these are here: brought in before, or held here on that day. */
    @Transactional(readOnly = true)
    public Set<When> known(PersonId host, Collection<When> talks) {
        var held = new HashMap<Day, List<Held>>();
        jdbc.sql("""
            select employee_id, starts_at, imported_at is not null as imported
            from onetoones.meeting
            where host_id = :host
              and employee_id = any(:employees)
              and state = 'held'
            """)
                .param("host", host.value())
                .param("employees", ids(talks.stream().map(When::employee).collect(Collectors.toSet())))
                .query((row, number) -> held(row))
                .list()
                .forEach(one -> held.computeIfAbsent(day(one.employee(), one.at()), any -> new ArrayList<>())
                        .add(one));
        return talks.stream()
                .filter(talk -> held.getOrDefault(day(talk.employee(), talk.at()), List.of()).stream()
                        .anyMatch(one ->
                                !one.imported() || !talk.timed() || one.at().equals(talk.at())))
                .collect(Collectors.toSet());
    }

    private static Held held(ResultSet row) throws java.sql.SQLException {
        return new Held(
                new PersonId(row.getLong("employee_id")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("imported"));
    }

    private record Day(PersonId employee, LocalDate day) {}

    private Day day(PersonId employee, Instant at) {
        return new Day(employee, LocalDate.ofInstant(at, clock.getZone()));
    }

    /** Those of them who lead this person, on whatever level. */
    @Transactional(readOnly = true)
    public Set<PersonId> leading(PersonId person, Set<PersonId> others) {
        return people("""
            select o.id
            from unnest(cast(:others as bigint[])) as o(id)
            where :person in (select l.person_id from people.led_by(o.id) l)
            """, person, others);
    }

    /** Those of them who report to this person now. */
    @Transactional(readOnly = true)
    public Set<PersonId> reportsOf(PersonId person, Set<PersonId> others) {
        return people(
                "select id from people.person where id = any(:others) and supervisor_id = :person", person, others);
    }

    private Set<PersonId> people(String statement, PersonId person, Set<PersonId> others) {
        return new HashSet<>(jdbc.sql(statement)
                .param("person", person.value())
                .param("others", ids(others))
                .query((row, number) -> new PersonId(row.getLong("id")))
                .list());
    }

    /** @return how many came in */
    int add(List<EarlierTalk> talks, PersonId host) {
        var meetings = meetings(talks, host);
        var fresh = talks.stream()
                .filter(talk -> meetings.containsKey(new When(talk.employee(), talk.at(), true)))
                .toList();
        Function<EarlierTalk, Long> meeting =
                talk -> meetings.getOrDefault(new When(talk.employee(), talk.at(), true), 0L);
        notes(fresh.stream().filter(talk -> !talk.notes().isEmpty()).toList(), meeting, host);
        actions.add(
                fresh.stream()
                        .flatMap(talk -> talk.actions().stream()
                                .map(agreed -> new EarlierAction(
                                        agreed.what(),
                                        agreed.owner(),
                                        agreed.due(),
                                        Origin.meeting(meeting.apply(talk)),
                                        agreed.owner().equals(host) ? talk.employee() : host,
                                        talk.at(),
                                        agreed.done())))
                        .toList(),
                host);
        notices.tell(fresh.stream()
                .map(EarlierTalk::employee)
                .distinct()
                .map(employee -> new Notice(
                        employee, Topic.ONE_TO_ONES, "onetoones.notice.brought", List.of(host), "/one-to-ones"))
                .toList());
        return fresh.size();
    }

    private Map<When, Long> meetings(List<EarlierTalk> talks, PersonId host) {
        var written = new HashMap<When, Long>();
        jdbc.sql("""
            insert into onetoones.meeting (
              host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes, due_at, state,
              held_at, changed_at, imported_at
            )
            select :host, t.employee_id, 'monthly', t.at, :minutes, 0, 0, t.at, 'held', t.at, :now, :now
            from unnest(cast(:employees as bigint[]), cast(:times as timestamptz[])) as t(employee_id, at)
            on conflict do nothing
            returning id, employee_id, starts_at
            """)
                .param("host", host.value())
                .param("minutes", USUAL_MINUTES)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "employees",
                        talks.stream().map(talk -> talk.employee().value()).toArray(Long[]::new))
                .param("times", talks.stream().map(talk -> talk.at().toString()).toArray(String[]::new))
                .query(row -> {
                    var at = row.getObject("starts_at", OffsetDateTime.class).toInstant();
                    written.put(new When(new PersonId(row.getLong("employee_id")), at, true), row.getLong("id"));
                });
        return written;
    }

    private void notes(List<EarlierTalk> talks, Function<EarlierTalk, Long> meeting, PersonId host) {
        jdbc.sql("""
            insert into onetoones.note (meeting_id, host_id, employee_id, part, words, revision, changed_by, changed_at)
            select t.meeting_id, :host, t.employee_id, 'notes', t.words, 1, :host, :now
            from unnest(cast(:meetings as bigint[]), cast(:employees as bigint[]), cast(:words as text[]))
              as t(meeting_id, employee_id, words)
            """)
                .param("host", host.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("meetings", talks.stream().map(meeting).toArray(Long[]::new))
                .param(
                        "employees",
                        talks.stream().map(talk -> talk.employee().value()).toArray(Long[]::new))
                .param("words", talks.stream().map(EarlierTalk::notes).toArray(String[]::new))
                .update();
    }

    private static Long[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(Long[]::new);
    }
}
