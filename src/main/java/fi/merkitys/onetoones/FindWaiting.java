package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.ReadOneToOnes.Report;
import fi.merkitys.people.OwnPeople;
import fi.merkitys.people.OwnPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who of a supervisor's own people has waited long for a talk. */
@Repository
class FindWaiting {
    private final OwnPeople own;
    private final JdbcClient jdbc;
    private final Clock clock;

    FindWaiting(OwnPeople own, JdbcClient jdbc, Clock clock) {
        this.own = own;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The longest first. */
    @Transactional(readOnly = true)
    List<Report> of(Viewer viewer, int most) {
        var people = own.of(viewer.id(), viewer.directory()).stream()
                .filter(person -> !person.deputy())
                .toList();
        if (people.isEmpty()) {
            return List.of();
        }
        var last = last(people);
        return people.stream()
                .map(person -> report(person, last.getOrDefault(person.id().value(), Last.NEVER)))
                .filter(Report::waitsLong)
                .sorted(Comparator.comparing(Report::since, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Report::name))
                .limit(most)
                .toList();
    }

    private Report report(OwnPerson person, Last last) {
        var since = last.heldAt() == null
                // Nobody waits for the first talk before they are here, nor before somebody has begun to plan.
                ? Stream.of(day(last.plannedAt()), person.hiredOn())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : day(last.heldAt());
        return new Report(
                person.id(),
                person.name(),
                last.nextId(),
                last.nextAt(),
                last.heldAt(),
                since == null ? null : ReadOneToOnes.waited((int) since.until(LocalDate.now(clock), ChronoUnit.DAYS)),
                last.plannedAt() != null);
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, clock.getZone());
    }

    private record Last(
            @Nullable Instant heldAt,
            @Nullable Long nextId,
            @Nullable Instant nextAt,
            @Nullable Instant plannedAt) {
        static final Last NEVER = new Last(null, null, null, null);
    }

    private Map<Long, Last> last(List<OwnPerson> people) {
        var last = new HashMap<Long, Last>();
        jdbc.sql("""
            select person_id, held_at, next_id, next_at, planned_at
            from onetoones.last_with(:people, :now, :today)
            """)
                .param("people", OwnPeople.ids(people))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    last.put(
                            row.getLong("person_id"),
                            new Last(
                                    instant(row, "held_at"),
                                    row.getObject("next_id", Long.class),
                                    instant(row, "next_at"),
                                    instant(row, "planned_at")));
                });
        return last;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
