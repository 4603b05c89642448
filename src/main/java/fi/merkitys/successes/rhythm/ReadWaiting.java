package fi.merkitys.successes.rhythm;

import fi.merkitys.identity.Viewer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final ReadRhythm rhythm;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadWaiting(ReadRhythm rhythm, JdbcClient jdbc, Clock clock) {
        this.rhythm = rhythm;
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
        var waiting =
                rhythm.ofReports(viewer.id()).stream().filter(Rhythm::waits).toList();
        var shown = waiting.subList(0, Math.min(SHOWN, waiting.size()));
        var lately = shown.isEmpty() ? Map.<Long, Waiting.Lately>of() : lately(shown);
        return new Summary(
                shown.stream()
                        .map(one -> new Waiting(one, lately.get(one.person().value())))
                        .toList(),
                waiting.size());
    }

    private Map<Long, Waiting.Lately> lately(List<Rhythm> people) {
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
