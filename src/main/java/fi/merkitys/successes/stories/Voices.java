package fi.merkitys.successes.stories;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the hero and those who approve said to a story. Where it is told follows in the database, in the same moment. */
@Repository
@Transactional
class Voices {
    private final JdbcClient jdbc;

    Voices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the words are not these any more */
    boolean agree(StoryId id, int version, Channel channel, Instant at) {
        return jdbc.sql("""
            insert into successes.story_consent (story_id, version, channel, given_at)
            select s.id, s.version, :channel, :at
            from successes.story s
            where s.id = :id and s.version = :version and s.withdrawn_at is null and :channel = any(s.channels)
            on conflict (story_id, version, channel) where revoked_at is null do nothing
            """)
                                .param("id", id.value())
                                .param("version", version)
                                .param("channel", channel.key())
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1
                || isAgreed(id, version, channel);
    }

    private boolean isAgreed(StoryId id, int version, Channel channel) {
        return jdbc.sql("""
            select exists (
              select
              from successes.story s
              join successes.story_consent c on c.story_id = s.id and c.version = s.version and c.revoked_at is null
              where s.id = :id and s.version = :version and s.withdrawn_at is null and c.channel = :channel
            )
            """)
                .param("id", id.value())
                .param("version", version)
                .param("channel", channel.key())
                .query(Boolean.class)
                .single();
    }

    /** Of whichever words. */
    void revoke(StoryId id, Channel channel, Instant at) {
        jdbc.sql("""
            update successes.story_consent
            set revoked_at = :at
            where story_id = :id and channel = :channel and revoked_at is null
            """)
                .param("id", id.value())
                .param("channel", channel.key())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean approve(StoryId id, int version, PersonId person, Instant at) {
        return jdbc.sql("""
            insert into successes.story_approval (story_id, version, person_id, approved_at)
            select s.id, s.version, :person, :at
            from successes.story s
            where s.id = :id and s.version = :version and s.withdrawn_at is null
            on conflict do nothing
            """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("person", person.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return false where the words are not these any more, or are told already */
    boolean sendBack(StoryId id, int version, PersonId person, String words, Instant at) {
        return jdbc.sql("""
            insert into successes.story_remark (story_id, version, person_id, words, at)
            select s.id, s.version, :person, :words, :at
            from successes.story s
            where s.id = :id and s.version = :version and s.withdrawn_at is null and s.told = '{}'
            on conflict do nothing
            """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("person", person.value())
                        .param("words", words)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Remark> remarks(StoryId id) {
        return jdbc.sql("""
            select r.version, p.name, r.words, r.at
            from successes.story_remark r
            join people.person p on p.id = r.person_id
            where r.story_id = :id
            order by r.at desc, r.person_id
            """)
                .param("id", id.value())
                .query((row, number) -> new Remark(
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("words"),
                        Objects.requireNonNull(StoryRows.at(row, "at"))))
                .list();
    }

    /** All that the hero ever said to it, the newest first. */
    @Transactional(readOnly = true)
    public List<Consent> consents(StoryId id) {
        return jdbc.sql("""
            select version, channel, given_at, revoked_at
            from successes.story_consent
            where story_id = :id
            order by greatest(given_at, revoked_at) desc, id desc
            """)
                .param("id", id.value())
                .query((row, number) -> new Consent(
                        row.getInt("version"),
                        Channel.of(row.getString("channel")).orElseThrow(),
                        Objects.requireNonNull(StoryRows.at(row, "given_at")),
                        StoryRows.at(row, "revoked_at")))
                .list();
    }
}
