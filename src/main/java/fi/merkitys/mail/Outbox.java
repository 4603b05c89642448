package fi.merkitys.mail;

import fi.merkitys.installation.Installation;
import fi.merkitys.installation.WholeOrganisation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Letters that wait, and what became of those that were sent. */
@Repository
public class Outbox {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final MailSettings settings;
    private final Installation installation;
    private final WholeOrganisation whole;

    Outbox(JdbcClient jdbc, Clock clock, MailSettings settings, Installation installation, WholeOrganisation whole) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.clock = clock;
        this.settings = settings;
        this.installation = installation;
    }

    /** Whether letters leave here at all: a server, a sender and the address that links begin with are known. */
    public boolean on() {
        return settings.given() && installation.url() != null;
    }

    /** Belongs to the transaction of whatever it tells of: no letter without it, and it not without the letter. */
    @Transactional
    public void post(Letter letter) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
            insert into mail.letter (recipient, subject, body_text, body_html, posted_at, next_try_at)
            values (:to, :subject, :text, :html, :now, :now)
            """)
                .param("to", letter.to())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("html", letter.html())
                .param("now", now)
                .update();
    }

    /** The next that is due; its row stays locked until the transaction ends, so that no other node takes it. */
    Optional<Waiting> next() {
        return jdbc.sql("""
            select id, recipient as "to", subject, body_text as text, body_html as html, tries
            from mail.letter
            where state = 'waiting' and next_try_at <= :now
            order by next_try_at, id
            limit 1
            for update skip locked
            """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Waiting.class)
                .optional();
    }

    record Waiting(long id, String to, String subject, String text, String html, int tries) {}

    /** What was in it may be a way in: it is not kept. */
    void sent(long id) {
        finished(id, "sent", null);
    }

    void givenUp(long id, String problem) {
        finished(id, "failed", problem);
    }

    private void finished(long id, String state, @Nullable String problem) {
        jdbc.sql("""
            update mail.letter
            set state = :state, tries = tries + 1, finished_at = :now, problem = :problem, body_text = '', body_html = ''
            where id = :id
            """)
                .param("state", state)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    void later(long id, Duration delay, String problem) {
        jdbc.sql("update mail.letter set tries = tries + 1, next_try_at = :next, problem = :problem where id = :id")
                .param("next", clock.instant().plus(delay).atOffset(ZoneOffset.UTC))
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    public long lettersTo(String recipient) {
        return jdbc.sql("select count(*) from mail.letter where lower(recipient) = lower(:recipient)")
                .param("recipient", recipient)
                .query(Long.class)
                .single();
    }

    /** Sent or not. */
    public void forget(String recipient) {
        jdbc.sql("delete from mail.letter where lower(recipient) = lower(:recipient)")
                .param("recipient", recipient)
                .update();
    }

    /** Only how many there are. */
    State state() {
        return whole.read(this::counted);
    }

    private State counted() {
        return jdbc.sql("""
            select count(*) filter (where state = 'waiting') as waiting,
                   count(*) filter (where state = 'sent') as sent,
                   count(*) filter (where state = 'failed') as failed,
                   max(finished_at) filter (where state = 'sent') as last_sent,
                   (array_agg(problem order by id desc) filter (where problem is not null and state <> 'sent'))[1]
                     as problem
            from mail.letter
            """)
                .query((row, number) -> new State(
                        row.getLong("waiting"),
                        row.getLong("sent"),
                        row.getLong("failed"),
                        instant(row.getObject("last_sent", OffsetDateTime.class)),
                        row.getString("problem")))
                .single();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /**
     * How the mail goes.
     *
     * @param problem what the server said the last time that it did not go
     */
    public record State(
            long waiting,
            long sent,
            long failed,
            @Nullable Instant lastSent,
            @Nullable String problem) {}
}
