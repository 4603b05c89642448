package fi.merkitys.feedback.freshness;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.OwnPeople;
import fi.merkitys.people.OwnPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    private final OwnPeople own;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadFreshness(OwnPeople own, JdbcClient jdbc, Clock clock) {
        this.own = own;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of one's people who work here today, the longest first; who is away comes last. */
    @Transactional(readOnly = true)
    public List<Freshness> of(Viewer viewer) {
        var today = LocalDate.now(clock);
        var people = own.of(viewer.id(), viewer.directory()).stream()
                .filter(person -> person.hasBegunBy(today))
                .toList();
        var last = people.isEmpty() ? Map.<Long, Last>of() : last(people);
        return people.stream()
                .map(person -> freshness(person, last.getOrDefault(person.id().value(), Last.NEVER), today))
                .sorted(Comparator.comparing((Freshness one) -> one.awayUntil() != null)
                        .thenComparing(Freshness::days, Comparator.reverseOrder())
                        .thenComparing(Freshness::name))
                .toList();
    }

    private static Freshness freshness(OwnPerson of, Last last, LocalDate today) {
        var furthest = today.minusDays(FURTHEST_BACK_IN_DAYS);
        var hired = of.hiredOn() == null || of.hiredOn().isBefore(furthest) ? furthest : of.hiredOn();
        return new Freshness(
                of.id(),
                of.name(),
                last.on(),
                last.ownOn(),
                of.daysHere(last.on() == null ? hired : last.on(), today),
                of.awayUntil(today),
                of.deputy());
    }

    private record Last(@Nullable LocalDate on, @Nullable LocalDate ownOn) {
        static final Last NEVER = new Last(null, null);
    }

    private Map<Long, Last> last(List<OwnPerson> people) {
        var last = new HashMap<Long, Last>();
        jdbc.sql("select person_id, last_at, own_at from feedback.last_to(:people)")
                .param("people", OwnPeople.ids(people))
                .query(row -> {
                    last.put(row.getLong("person_id"), new Last(day(row, "last_at"), day(row, "own_at")));
                });
        return last;
    }

    private @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), clock.getZone());
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
