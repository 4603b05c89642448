package fi.merkitys.successes.stories;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stories about a person, with all words that there ever were and what the person said to them; and those they worked on. */
@Component
class KeptStories implements KeptData {
    private static final String THEIRS = """
        select s.id
        from successes.story s
        where :person in (s.hero_id, s.writer_id, s.withdrawn_by)
        union
        select v.story_id from successes.story_version v where v.written_by = :person
        union
        select a.story_id from successes.story_approval a where a.person_id = :person
        union
        select r.story_id from successes.story_remark r where r.person_id = :person
        """;
    private final JdbcClient jdbc;

    KeptStories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Category category() {
        return Category.STORIES;
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(jdbc.sql("select count(*) from (" + THEIRS + ") theirs")
                .param("person", person.value())
                .query(Long.class)
                .single());
    }

    @Override
    public Optional<String> page(PersonId person) {
        return Optional.of("/stories");
    }

    @Override
    @Transactional(readOnly = true)
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of(
                "story",
                "version",
                "written_at",
                "hero",
                "written_by",
                "language",
                "title",
                "words",
                "alias",
                "picture_words",
                "social",
                "meant_for",
                "consents",
                "approved_by_you",
                "sent_back",
                "told",
                "withdrawn_at"));
        var rows = jdbc.sql("""
            select v.story_id, v.version, v.written_at, h.name as hero, w.name as writer, v.language, v.title, v.words,
                   v.alias, v.picture_words, v.social, array_to_string(v.channels, ', ') as channels,
                   (
                     select string_agg(
                       c.channel || ' ' || c.given_at || coalesce(' – ' || c.revoked_at, ''), '; ' order by c.id
                     )
                     from successes.story_consent c
                     where c.story_id = v.story_id and c.version = v.version
                   ) as consents,
                   (
                     select a.approved_at
                     from successes.story_approval a
                     where a.story_id = v.story_id and a.version = v.version and a.person_id = :person
                   ) as approved,
                   (
                     select string_agg(p.name || ': ' || r.words, '; ' order by r.at)
                     from successes.story_remark r
                     join people.person p on p.id = r.person_id
                     where r.story_id = v.story_id and r.version = v.version
                   ) as sent_back,
                   case when v.version = s.version then array_to_string(s.told, ', ') end as told, s.withdrawn_at
            from successes.story_version v
            join successes.story s on s.id = v.story_id
            join people.person h on h.id = s.hero_id
            join people.person w on w.id = v.written_by
            where s.id in (
            """ + THEIRS + """
            )
            order by v.story_id, v.version
            """)
                .param("person", person.value())
                .query((row, number) -> Arrays.<Object>asList(
                        row.getLong("story_id"),
                        row.getInt("version"),
                        StoryRows.at(row, "written_at"),
                        row.getString("hero"),
                        row.getString("writer"),
                        row.getString("language"),
                        row.getString("title"),
                        row.getString("words"),
                        row.getString("alias"),
                        row.getString("picture_words"),
                        row.getString("social"),
                        row.getString("channels"),
                        row.getString("consents"),
                        StoryRows.at(row, "approved"),
                        row.getString("sent_back"),
                        row.getString("told"),
                        StoryRows.at(row, "withdrawn_at")))
                .list();
        for (var row : rows) {
            to.row(row);
        }
    }
}
