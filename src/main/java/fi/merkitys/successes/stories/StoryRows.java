package fi.merkitys.successes.stories;

import fi.merkitys.people.PersonId;
import fi.merkitys.successes.Success.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of stories. */
final class StoryRows {
    static final String STORY = """
        select s.id, s.success_id, s.hero_id, h.name as hero, h.left_on, s.writer_id, s.slug, s.version, s.language, s.title,
               s.words, s.alias, s.picture_id is not null as picture, s.picture_words, s.social, s.channels, s.written_by,
               w.name as written_name, s.written_at, s.asked_at, s.withdrawn_at, s.told, s.told_at,
               (
                 select count(*)
                 from successes.story_approval a
                 where a.story_id = s.id and a.version = s.version
               ) as approvals,
               exists (
                 select from successes.story_remark r where r.story_id = s.id and r.version = s.version
               ) as sent_back,
               array(
                 select c.channel
                 from successes.story_consent c
                 where c.story_id = s.id and c.version = s.version and c.revoked_at is null
               ) as agreed
        from successes.story s
        join people.person h on h.id = s.hero_id
        join people.person w on w.id = s.written_by
        """;

    private StoryRows() {}

    static Story of(ResultSet row, int number) throws SQLException {
        return new Story(
                new StoryId(row.getLong("id")),
                row.getObject("success_id", Long.class),
                new Person(new PersonId(row.getLong("hero_id")), row.getString("hero")),
                new PersonId(row.getLong("writer_id")),
                row.getString("slug"),
                row.getInt("version"),
                text(row),
                row.getBoolean("picture"),
                new Person(new PersonId(row.getLong("written_by")), row.getString("written_name")),
                Objects.requireNonNull(at(row, "written_at")),
                at(row, "asked_at"),
                at(row, "withdrawn_at"),
                row.getObject("left_on", LocalDate.class),
                Channel.of(row.getArray("told")),
                at(row, "told_at"),
                row.getInt("approvals"),
                row.getBoolean("sent_back"),
                Channel.of(row.getArray("agreed")));
    }

    static StoryText text(ResultSet row) throws SQLException {
        return new StoryText(
                row.getString("language"),
                row.getString("title"),
                row.getString("words"),
                Objects.requireNonNullElse(row.getString("alias"), ""),
                Objects.requireNonNullElse(row.getString("picture_words"), ""),
                Objects.requireNonNullElse(row.getString("social"), ""),
                Channel.of(row.getArray("channels")));
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
