package fi.merkitys.successes.stories;

import fi.merkitys.people.PersonId;
import fi.merkitys.successes.Place;
import fi.merkitys.successes.SuccessId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads stories. The database gives out what the viewer may read. */
@Repository
@Transactional(readOnly = true)
public class Stories {
    private final JdbcClient jdbc;
    private final Clock clock;

    Stories(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Told inside, or one that the viewer works on. */
    public Optional<Story> find(StoryId id) {
        return jdbc.sql(StoryRows.STORY + "where s.id = :id")
                .param("id", id.value())
                .query(StoryRows::of)
                .optional();
    }

    /** Told inside, of those who work here, the newest first. */
    public List<Story> told(@Nullable Place after, int most) {
        var from = jdbc.sql(StoryRows.STORY
                + """
                where 'inside' = any(s.told)
                  and (h.left_on is null or h.left_on >= :today)
                """
                + (after == null ? "" : "  and (s.told_at, s.id) < (:at, :id)\n")
                + "order by s.told_at desc, s.id desc limit :most");
        return Place.from(after, from)
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query(StoryRows::of)
                .list();
    }

    /** Those in the making that the viewer works on, the longest untouched last. */
    public List<Story> inTheMaking(int most) {
        return jdbc.sql(StoryRows.STORY + """
            where s.told = '{}'
              and s.withdrawn_at is null
            order by s.written_at desc, s.id desc
            limit :most
            """)
                .param("most", most)
                .query(StoryRows::of)
                .list();
    }

    /** All that the viewer works on, whatever became of them. */
    public List<Story> all(@Nullable Long before, int most) {
        return jdbc.sql(StoryRows.STORY + """
            where s.id < :before
            order by s.id desc
            limit :most
            """)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query(StoryRows::of)
                .list();
    }

    /** The one of this success and hero, where the viewer may read it. */
    public Optional<StoryId> of(SuccessId success, PersonId hero) {
        return jdbc.sql("""
            select s.id
            from successes.story s
            where s.success_id = :success and s.hero_id = :hero and s.withdrawn_at is null
            """)
                .param("success", success.value())
                .param("hero", hero.value())
                .query(Long.class)
                .optional()
                .map(StoryId::new);
    }

    public Optional<byte[]> picture(StoryId id) {
        return jdbc.sql("""
            select i.content
            from successes.story s
            join successes.story_picture i on i.id = s.picture_id
            where s.id = :id
            """).param("id", id.value()).query(byte[].class).optional();
    }

    /** Who approved of the words as they are, by name. */
    public List<PersonId> approvers(StoryId id) {
        return jdbc.sql("""
            select a.person_id
            from successes.story s
            join successes.story_approval a on a.story_id = s.id and a.version = s.version
            where s.id = :id
            order by a.approved_at
            """)
                .param("id", id.value())
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .list();
    }
}
