package fi.merkitys.successes.stories.outside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Asks the database, as nobody in particular, what is told outside in this moment. Each is one statement without a
 * transaction around it.
 */
@Repository
class OpenStories {
    /** More than one reads; a feed holds the latest. */
    private static final int LISTED = 60;

    private static final String COLUMNS = """
        select slug, revision, language, title, words, name, picture_words, width, height, searchable, published_at,
               changed_at, open
        """;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenStories(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Less than nothing where it is gone; nothing where it never was. */
    Optional<Long> revision(String slug) {
        return jdbc.sql("select successes.open_revision(:slug, :today)")
                .param("slug", slug)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    Optional<OpenStory> find(String slug) {
        return jdbc.sql(COLUMNS + "from successes.open_story(:slug, :today)")
                .param("slug", slug)
                .param("today", LocalDate.now(clock))
                .query(OpenStories::story)
                .optional();
    }

    Optional<byte[]> picture(String slug) {
        return jdbc.sql("select successes.open_picture(:slug, :today)")
                .param("slug", slug)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .single();
    }

    /** In the list and the feeds, and those that were and are not any more; what changed last comes first. */
    List<OpenStory> listed() {
        return jdbc.sql(COLUMNS + "from successes.open_stories(:today, :most)")
                .param("today", LocalDate.now(clock))
                .param("most", LISTED)
                .query(OpenStories::story)
                .list();
    }

    private static OpenStory story(ResultSet row, int number) throws SQLException {
        var width = row.getInt("width");
        return new OpenStory(
                row.getString("slug"),
                row.getLong("revision"),
                Locale.of(row.getString("language")),
                row.getString("title"),
                row.getString("words"),
                row.getString("name"),
                row.getString("picture_words"),
                width == 0 ? null : new OpenStory.Size(width, row.getInt("height")),
                row.getBoolean("searchable"),
                at(row, "published_at"),
                at(row, "changed_at"),
                row.getBoolean("open"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
