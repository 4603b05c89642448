package fi.merkitys.successes.rhythm;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.OwnPeople;
import fi.merkitys.people.OwnPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For the first page: which of the viewer's people have waited longest for thanks, and what one could thank them for. */
@Service
public class ReadWaiting {
    /** The others are one click away. */
    private static final int SHOWN = 3;

    private static final Period LATELY = Period.ofDays(90);
    private static final int WORDS = 140;

    private final OwnPeople own;
    private final Gaps gaps;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadWaiting(OwnPeople own, Gaps gaps, JdbcClient jdbc, Clock clock) {
        this.own = own;
        this.gaps = gaps;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param inAll how many wait, those that are not shown among them */
    public record Summary(List<Waiting> waiting, int inAll) {
        public boolean isEmpty() {
            return waiting.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    public Summary of(Viewer viewer) {
        if (viewer.isAgentAlone()) {
            return new Summary(List.of(), 0);
        }
        var waiting = waiting(viewer);
        var shown = waiting.subList(0, Math.min(SHOWN, waiting.size()));
        var lately = shown.isEmpty() ? Map.<Long, Waiting.Lately>of() : lately(shown);
        return new Summary(
                shown.stream()
                        .map(one -> one.with(lately.get(one.person().value())))
                        .toList(),
                waiting.size());
    }

    /** Who is here, and has been long enough without thanks; the longest first. */
    private List<Waiting> waiting(Viewer viewer) {
        var today = LocalDate.now(clock);
        var here = own.of(viewer.id(), viewer.directory()).stream()
                .filter(person -> person.hasBegunBy(today) && person.awayUntil(today) == null)
                .toList();
        if (here.isEmpty()) {
            return List.of();
        }
        var last = lastThanks(here, Presence.first(today));
        return here.stream()
                .map(person -> waiting(person, last.get(person.id().value()), today))
                .filter(one -> gaps.of(one.days()) != Gaps.Wait.FRESH)
                .sorted(Comparator.comparing(Waiting::days, Comparator.reverseOrder())
                        .thenComparing(Waiting::name))
                .toList();
    }

    private static Waiting waiting(OwnPerson person, @Nullable LocalDate last, LocalDate today) {
        var first = Presence.first(today);
        var begun = person.hiredOn() == null || person.hiredOn().isBefore(first) ? first : person.hiredOn();
        var since = last == null || last.isBefore(begun) ? begun.minusDays(1) : last;
        return new Waiting(person.id(), person.name(), last, person.daysHere(since, today), null);
    }

    private Map<Long, LocalDate> lastThanks(List<OwnPerson> people, LocalDate since) {
        var last = new HashMap<Long, LocalDate>();
        jdbc.sql("select person_id, last_at from successes.last_to(:people, :since) where last_at is not null")
                .param("people", OwnPeople.ids(people))
                .param("since", since.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(row -> {
                    last.put(
                            row.getLong("person_id"),
                            LocalDate.ofInstant(
                                    row.getObject("last_at", OffsetDateTime.class)
                                            .toInstant(),
                                    clock.getZone()));
                });
        return last;
    }

    private Map<Long, Waiting.Lately> lately(List<Waiting> people) {
        var lately = new HashMap<Long, Waiting.Lately>();
        jdbc.sql("""
            select distinct on (r.person_id) r.person_id, s.id, s.words, s.told_at
            from successes.receiver r
            join successes.success s on s.id = r.success_id
            where r.person_id = any(:people)
              and r.told_at >= :since
            order by r.person_id, r.told_at desc, s.id desc
            """)
                .param(
                        "people",
                        people.stream().map(one -> one.person().value()).toArray(Long[]::new))
                .param("since", clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    lately.put(
                            row.getLong("person_id"),
                            new Waiting.Lately(
                                    row.getLong("id"),
                                    beginning(row.getString("words")),
                                    row.getObject("told_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return lately;
    }

    private static String beginning(String words) {
        if (words.length() <= WORDS) {
            return words;
        }
        var end = words.lastIndexOf(' ', WORDS);
        return words.substring(0, end > WORDS / 2 ? end : words.offsetByCodePoints(0, WORDS / 2)) + " …";
    }
}
