package fi.merkitys.onetoones.kinds;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.OwnPeople;
import fi.merkitys.people.OwnPerson;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** For which of a supervisor's own people it is time for a talk that no series brings, by one question for all. */
@Repository
public class FindDueTalks {
    /** A planned one of which nobody has said for so long whether it took place did not. */
    private static final Duration UNSAID = Duration.ofDays(14);

    private final OwnPeople own;
    private final JdbcClient jdbc;
    private final Clock clock;

    FindDueTalks(OwnPeople own, JdbcClient jdbc, Clock clock) {
        this.own = own;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Had(long person, String template) {}

    @Transactional(readOnly = true)
    public List<DueTalks> of(Viewer viewer) {
        var today = LocalDate.now(clock);
        // With those who are away now nobody can talk.
        var people = own.of(viewer.id(), viewer.directory()).stream()
                .filter(person -> !person.deputy() && person.awayUntil(today) == null)
                .toList();
        if (people.isEmpty()) {
            return List.of();
        }
        var had = had(people, today);
        return Arrays.stream(TalkKind.values())
                .map(kind -> new DueTalks(
                        kind,
                        people.stream()
                                .filter(person -> kind.isTimeFor(
                                        person, had.get(new Had(person.id().value(), kind.template())), today))
                                .toList()))
                .filter(due -> !due.people().isEmpty())
                .toList();
    }

    private Map<Had, LocalDate> had(List<OwnPerson> people, LocalDate today) {
        var had = new HashMap<Had, LocalDate>();
        jdbc.sql("select person_id, template, last_at from onetoones.kinds_had(:people, :since, :planned)")
                .param("people", OwnPeople.ids(people))
                .param(
                        "since",
                        today.minus(TalkKind.LONGEST)
                                .atStartOfDay(clock.getZone())
                                .toOffsetDateTime())
                .param("planned", clock.instant().minus(UNSAID).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    had.put(
                            new Had(row.getLong("person_id"), row.getString("template")),
                            row.getObject("last_at", OffsetDateTime.class)
                                    .atZoneSameInstant(clock.getZone())
                                    .toLocalDate());
                });
        return had;
    }
}
