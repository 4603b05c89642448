package fi.merkitys.calendars;

import fi.merkitys.identity.Secret;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people answered to invitations. Whoever invited is told of it, and of nobody else's. */
@Repository
public class Answers {
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final Notices notices;
    private final Clock clock;

    Answers(JdbcClient jdbc, WholeOrganisation whole, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.notices = notices;
        this.clock = clock;
    }

    /** By meeting, of those that the viewer is part of; nobody stands for no answer. */
    @Transactional(readOnly = true)
    public Map<UUID, Answered> to(Collection<UUID> meetings) {
        return jdbc
                .sql("""
                    select uid, answer
                    from calendars.invitation
                    where uid = any(cast(:uids as uuid[]))
                      and answer is not null
                      and state = 'planned'
                    """)
                .param("uids", meetings.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("uid", UUID.class),
                        Answered.of(row.getString("answer")).orElseThrow()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /**
     * Takes what a message says, once, however often it is read.
     *
     * @param message its own name
     * @param sender who sent it: answers count only from whom they say they are
     */
    void take(String message, String sender, List<Reply> replies) {
        whole.run(() -> {
            if (isNew(message)) {
                replies.stream()
                        .filter(reply -> reply.from().equalsIgnoreCase(sender))
                        .forEach(this::keep);
            }
        });
    }

    private boolean isNew(String message) {
        return jdbc.sql("""
            insert into calendars.answer_read (message_hash, read_at)
            values (:hash, :now)
            on conflict do nothing
            """)
                        .param("hash", new Secret(message).hash())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** An answer to what has changed since is none. */
    private void keep(Reply reply) {
        jdbc.sql("""
            update calendars.invitation i
            set answer = :answer, answered_at = :now
            from people.person p
            where i.uid = :uid
              and p.id = i.person_id
              and lower(p.email) = :email
              and i.state = 'planned'
              and i.sequence <= :sequence
              and i.until_at > :now
              and i.answer is distinct from :answer
            returning i.person_id, i.organiser_id, i.from_at, i.path
            """)
                .param("answer", reply.answer().key())
                .param("uid", reply.uid())
                .param("email", reply.from())
                .param("sequence", reply.sequence())
                .param("now", now())
                .query((row, number) -> new Notice(
                        new PersonId(row.getLong("organiser_id")),
                        Topic.ONE_TO_ONES,
                        "calendars.notice." + reply.answer().key(),
                        List.of(
                                new PersonId(row.getLong("person_id")),
                                row.getObject("from_at", OffsetDateTime.class).toInstant()),
                        row.getString("path")))
                .list()
                .forEach(notices::tell);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
