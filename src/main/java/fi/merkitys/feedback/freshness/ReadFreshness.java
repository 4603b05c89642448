package fi.merkitys.feedback.freshness;

import fi.merkitys.people.Absences.Absence;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the viewer's people has waited longest for a word; the database tells the days and nothing else. */
@Service
public class ReadFreshness {
    /** No feedback is kept from before; whoever waits that long waits long. */
    private static final int FURTHEST_BACK_IN_DAYS = 730;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadFreshness(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of one's people who work here today, the longest first; who is away comes last. */
    @Transactional(readOnly = true)
    public List<Freshness> of(PersonId viewer) {
        var today = LocalDate.now(clock);
        var reports = jdbc.sql("""
            select d.person_id, p.name, p.hired_on, p.supervisor_id = :viewer as own, d.last_on, d.own_on
            from feedback.days_of_reports(:zone) d
            join people.person p on p.id = d.person_id
            where (p.left_on is null or p.left_on >= :today)
              and (p.hired_on is null or p.hired_on <= :today)
            """)
                .param("viewer", viewer.value())
                .param("zone", clock.getZone().getId())
                .param("today", today)
                .query(ReadFreshness::report)
                .list();
        var absences = absences(reports.stream().map(Report::id).toList(), today);
        return reports.stream()
                .map(report -> freshness(report, absences.getOrDefault(report.id(), List.of()), today))
                .sorted(Comparator.comparing((Freshness one) -> one.awayUntil() != null)
                        .thenComparing(Freshness::days, Comparator.reverseOrder())
                        .thenComparing(Freshness::name))
                .toList();
    }

    private static Freshness freshness(Report of, List<Absence> absences, LocalDate today) {
        var furthest = today.minusDays(FURTHEST_BACK_IN_DAYS);
        var hired = of.hiredOn() == null || of.hiredOn().isBefore(furthest) ? furthest : of.hiredOn();
        return new Freshness(
                of.id(),
                of.name(),
                of.lastOn(),
                of.ownOn(),
                Waiting.days(of.lastOn() == null ? hired : of.lastOn(), today, absences),
                absences.stream()
                        .filter(absence -> Waiting.covers(absence, today))
                        .map(Absence::until)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                !of.own());
    }

    private Map<PersonId, List<Absence>> absences(List<PersonId> people, LocalDate today) {
        var absences = new HashMap<PersonId, List<Absence>>();
        jdbc.sql("""
            select person_id, from_day, until_day
            from people.absence
            where person_id = any(:people)
              and until_day >= :since
            """)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .param("since", today.minusDays(FURTHEST_BACK_IN_DAYS))
                .query(row -> {
                    var person = new PersonId(row.getLong("person_id"));
                    absences.computeIfAbsent(person, any -> new ArrayList<>())
                            .add(new Absence(
                                    person,
                                    row.getObject("from_day", LocalDate.class),
                                    row.getObject("until_day", LocalDate.class)));
                });
        return absences;
    }

    private record Report(
            PersonId id,
            String name,
            @Nullable LocalDate hiredOn,
            boolean own,
            @Nullable LocalDate lastOn,
            @Nullable LocalDate ownOn) {}

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                row.getObject("hired_on", LocalDate.class),
                row.getBoolean("own"),
                row.getObject("last_on", LocalDate.class),
                row.getObject("own_on", LocalDate.class));
    }

    /** For a leader: in the teams further down, how many had feedback in the last four weeks; only of five or more. */
    @Transactional(readOnly = true)
    public List<Reach> reach() {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
            select s.id as supervisor, s.name, r.people, r.reached
            from feedback.reach(:since, :today) r
            join people.person s on s.id = r.supervisor_id
            order by cast(r.reached as double precision) / r.people, lower(s.name), s.id
            """)
                .param(
                        "since",
                        today.minusDays(Freshness.LONG)
                                .atStartOfDay(clock.getZone())
                                .toOffsetDateTime())
                .param("today", today)
                .query(Reach.class)
                .list();
    }

    /** @param reached of the people those who had feedback, from whomever */
    public record Reach(long supervisor, String name, int people, int reached) {}
}
