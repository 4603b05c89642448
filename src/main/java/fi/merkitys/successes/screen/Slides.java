package fi.merkitys.successes.screen;

import fi.merkitys.identity.Secret;
import fi.merkitys.successes.Kind;
import fi.merkitys.successes.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is on a screen. It is asked anew for each turn, so that what was hidden meanwhile does not come any more. */
@Repository
class Slides {
    /** As many as pass by in some minutes. */
    private static final int MOST = 24;

    private static final Duration LATELY = Duration.ofDays(31);
    private final JdbcClient jdbc;
    private final Clock clock;

    Slides(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param after the one that was there, or none
     * @return the next older one; after the last the newest again
     */
    @Transactional(readOnly = true)
    public Optional<Slide> next(Secret screen, Locale language, @Nullable Place after) {
        var all = all(screen, language);
        return all.stream()
                .filter(slide -> after != null && isOlder(slide.place(), after))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static boolean isOlder(Place one, Place other) {
        var byTime = one.at().compareTo(other.at());
        return byTime < 0 || (byTime == 0 && one.id() < other.id());
    }

    private List<Slide> all(Secret screen, Locale language) {
        return jdbc.sql("""
            select id, kind, teller, receivers, words, name_en, name_fi, name_lt, emoji, told_at
            from successes.on_screen(:screen, :since, :most)
            """)
                .param("screen", screen.hash())
                .param("since", clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, number) -> slide(row, language))
                .list();
    }

    private static Slide slide(ResultSet row, Locale language) throws SQLException {
        return new Slide(
                new Place(row.getObject("told_at", OffsetDateTime.class).toInstant(), row.getLong("id")),
                Kind.of(row.getString("kind")),
                row.getString("teller"),
                Arrays.asList((String[]) row.getArray("receivers").getArray()),
                row.getString("words"),
                row.getString("name_" + language.getLanguage()),
                row.getString("emoji"));
    }
}
