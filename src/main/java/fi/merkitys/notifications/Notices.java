package fi.merkitys.notifications;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people are told, newest first. E-mails and chat follow from it by themselves. */
@Repository
@Transactional
public class Notices {
    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction of whatever it tells of: neither is there without the other. */
    public void tell(Notice notice) {
        tell(List.of(notice));
    }

    /** Many at once, in one statement. */
    public void tell(Collection<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into notifications.notice (person_id, topic, key, args, path, told_at)
            select g.person_id, g.topic, g.key, cast(g.args as jsonb), g.path, :now
            from unnest(cast(:people as bigint[]), cast(:topics as text[]), cast(:keys as text[]),
                        cast(:args as text[]), cast(:paths as text[])) as g(person_id, topic, key, args, path)
            """)
                .param("people", notices.stream().map(n -> n.to().value()).toArray(Long[]::new))
                .param("topics", notices.stream().map(n -> n.topic().key()).toArray(String[]::new))
                .param("keys", notices.stream().map(Notice::key).toArray(String[]::new))
                .param(
                        "args",
                        notices.stream().map(n -> Arguments.written(n.args())).toArray(String[]::new))
                .param("paths", notices.stream().map(Notice::path).toArray(String[]::new))
                .param("now", now())
                .update();
    }

    /**
     * What somebody was told before.
     *
     * @param readAt none where it is not read yet
     */
    public record Earlier(
            Notice notice, Instant at, @Nullable Instant readAt) {}

    /** For whoever brings a history along: nobody is written to any more. The oldest first. */
    public void toldEarlier(List<Earlier> all) {
        jdbc.sql("""
            insert into notifications.notice (person_id, topic, key, args, path, told_at, read_at, sorted)
            select g.person_id, g.topic, g.key, cast(g.args as jsonb), g.path, g.told_at, g.read_at, true
            from unnest(cast(:people as bigint[]), cast(:topics as text[]), cast(:keys as text[]), cast(:args as text[]),
                        cast(:paths as text[]), cast(:told as timestamptz[]), cast(:read as timestamptz[]))
              with ordinality as g(person_id, topic, key, args, path, told_at, read_at, place)
            order by g.place
            """)
                .param(
                        "people",
                        all.stream().map(one -> one.notice().to().value()).toArray(Long[]::new))
                .param(
                        "topics",
                        all.stream().map(one -> one.notice().topic().key()).toArray(String[]::new))
                .param("keys", all.stream().map(one -> one.notice().key()).toArray(String[]::new))
                .param(
                        "args",
                        all.stream()
                                .map(one -> Arguments.written(one.notice().args()))
                                .toArray(String[]::new))
                .param("paths", all.stream().map(one -> one.notice().path()).toArray(String[]::new))
                .param("told", all.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .param(
                        "read",
                        all.stream()
                                .map(one -> one.readAt() == null
                                        ? null
                                        : one.readAt().toString())
                                .toArray(String[]::new))
                .update();
    }

    /** How many the person has not read, up to {@code most}. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int unread(PersonId person, int most) {
        return jdbc.sql("select notifications.unread_of(:person, :most)")
                .param("person", person.value())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** @param before the id of the last that was shown; nothing for the newest */
    @Transactional(readOnly = true)
    List<Told> of(PersonId person, @Nullable Long before, int most) {
        return jdbc.sql("""
            select id, topic, key, args, path, told_at, read_at
            from notifications.notice
            where person_id = :person
              and id < :before
            order by id desc
            limit :most
            """)
                .param("person", person.value())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query((row, number) -> new Told(
                        row.getLong("id"),
                        Topic.of(row.getString("topic")),
                        row.getString("key"),
                        row.getString("args"),
                        row.getString("path"),
                        row.getObject("told_at", OffsetDateTime.class).toInstant(),
                        row.getObject("read_at") != null))
                .list();
    }

    /** @param args as {@link Arguments} writes them */
    record Told(long id, Topic topic, String key, String args, String path, Instant at, boolean read) {}

    /** @return where it leads, if it is the person's */
    Optional<String> read(long id, PersonId person) {
        return jdbc.sql("""
            update notifications.notice
            set read_at = coalesce(read_at, :now)
            where id = :id
              and person_id = :person
            returning path
            """)
                .param("id", id)
                .param("person", person.value())
                .param("now", now())
                .query(String.class)
                .optional();
    }

    /** All up to the newest that was shown, so that none is missed that came since. */
    void readAll(PersonId person, long newest) {
        jdbc.sql("""
            update notifications.notice
            set read_at = :now
            where person_id = :person
              and id <= :newest
              and read_at is null
            """)
                .param("person", person.value())
                .param("newest", newest)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
