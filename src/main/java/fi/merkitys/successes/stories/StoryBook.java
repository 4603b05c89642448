package fi.merkitys.successes.stories;

import fi.merkitys.people.PersonId;
import fi.merkitys.pictures.Picture;
import fi.merkitys.successes.SuccessId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes stories down. */
@Repository
@Transactional
class StoryBook {
    private final JdbcClient jdbc;

    StoryBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing where there is one already of this success and this hero. */
    Optional<StoryId> begin(
            SuccessId success, PersonId hero, PersonId writer, String slug, StoryText text, Instant at) {
        return jdbc.sql("""
            insert into successes.story (
              success_id, hero_id, writer_id, slug, language, title, words, alias, picture_words, social, channels,
              written_by, written_at
            ) values (
              :success, :hero, :writer, :slug, :language, :title, :words, nullif(:alias, ''), nullif(:pictureWords, ''),
              nullif(:social, ''), :channels, :writer, :at
            )
            on conflict do nothing
            returning id
            """)
                .param("success", success.value())
                .param("hero", hero.value())
                .param("writer", writer.value())
                .param("slug", slug)
                .param("language", text.language())
                .param("title", text.title())
                .param("words", text.words())
                .param("alias", text.alias())
                .param("pictureWords", text.pictureWords())
                .param("social", text.social())
                .param("channels", Channel.keys(text.channels()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .map(StoryId::new);
    }

    /** Of the success: whoever writes may leave it out. @return its id, where the viewer sees one */
    @Nullable
    Long takePicture(StoryId story, SuccessId of) {
        return jdbc.sql("""
            insert into successes.story_picture (story_id, content, width, height)
            select :story, p.content, p.width, p.height
            from successes.picture p
            where p.success_id = :success
            returning id
            """)
                .param("story", story.value())
                .param("success", of.value())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    Long addPicture(StoryId story, Picture picture) {
        return jdbc.sql("""
            insert into successes.story_picture (story_id, content, width, height)
            values (:story, :content, :width, :height)
            returning id
            """)
                .param("story", story.value())
                .param("content", picture.jpeg())
                .param("width", picture.width())
                .param("height", picture.height())
                .query(Long.class)
                .single();
    }

    /**
     * The next version, of which nobody has said anything.
     *
     * @param seen the version that the writer has read
     * @return false where somebody else has changed it meanwhile, or withdrawn it
     */
    boolean write(StoryId id, int seen, StoryText text, @Nullable Long picture, PersonId writer, Instant at) {
        return jdbc.sql("""
            update successes.story
            set version = version + 1, language = :language, title = :title, words = :words, alias = nullif(:alias, ''),
                picture_id = :picture, picture_words = nullif(:pictureWords, ''), social = nullif(:social, ''),
                channels = :channels, written_by = :writer, written_at = :at, asked_at = null
            where id = :id and version = :seen and withdrawn_at is null
            """)
                        .param("id", id.value())
                        .param("seen", seen)
                        .param("language", text.language())
                        .param("title", text.title())
                        .param("words", text.words())
                        .param("alias", text.alias())
                        .param("picture", picture, java.sql.Types.BIGINT)
                        .param("pictureWords", text.pictureWords())
                        .param("social", text.social())
                        .param("channels", Channel.keys(text.channels()))
                        .param("writer", writer.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Of the picture of the words as they are. */
    @Nullable
    Long picture(StoryId id) {
        return jdbc.sql("select picture_id from successes.story where id = :id and picture_id is not null")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    boolean ask(StoryId id, int version, Instant at) {
        return jdbc.sql("""
            update successes.story
            set asked_at = :at
            where id = :id and version = :version and withdrawn_at is null and asked_at is null
            """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean withdraw(StoryId id, PersonId by, Instant at) {
        return jdbc.sql("""
            update successes.story set withdrawn_by = :by, withdrawn_at = :at where id = :id and withdrawn_at is null
            """)
                        .param("id", id.value())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
