package fi.merkitys.mail;

import fi.merkitys.installation.Installation;
import fi.merkitys.installation.WholeOrganisation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Letters that wait, and what became of those that were sent. */
@Repository
public class Outbox {
    private static final int AT_ONCE = 1000;
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
        post(List.of(letter));
    }

    /** Many, in few statements. */
    @Transactional
    public void post(Collection<Letter> letters) {
        var all = new ArrayList<>(letters);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            insert(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private void insert(List<Letter> letters) {
        jdbc.sql("""
            insert into mail.letter (
              message_id, recipient, subject, body_text, body_html, repeatable, calendar, calendar_method,
              unsubscribe, reply_to, posted_at, next_try_at
            )
            select g.message_id, g.recipient, g.subject, g.body_text, g.body_html, g.repeatable, g.calendar, g.method,
                   g.unsubscribe, g.reply_to, :now, :now
            from unnest(cast(:ids as text[]), cast(:to as text[]), cast(:subjects as text[]), cast(:texts as text[]),
                        cast(:htmls as text[]), cast(:repeatable as boolean[]), cast(:calendars as text[]),
                        cast(:methods as text[]), cast(:endings as text[]), cast(:replies as text[]))
              as g(message_id, recipient, subject, body_text, body_html, repeatable, calendar, method, unsubscribe, reply_to)
            """)
                .param("ids", texts(letters, any -> "<" + UUID.randomUUID() + "@" + settings.domain() + ">"))
                .param("to", texts(letters, Letter::to))
                .param("subjects", texts(letters, Letter::subject))
                .param("texts", texts(letters, Letter::text))
                .param("htmls", texts(letters, Letter::html))
                .param("repeatable", letters.stream().map(Letter::repeatable).toArray(Boolean[]::new))
                .param("calendars", texts(letters, Outbox::calendar))
                .param("methods", texts(letters, Outbox::method))
                .param("endings", texts(letters, Letter::unsubscribe))
                .param("replies", texts(letters, Letter::replyTo))
                .param("now", now())
                .update();
    }

    private static @Nullable String[] texts(List<Letter> letters, Function<Letter, @Nullable String> text) {
        return letters.stream().map(text).toArray(String[]::new);
    }

    private static String calendar(Letter letter) {
        var invitation = letter.invitation();
        return invitation == null ? "" : invitation.calendar();
    }

    private static @Nullable String method(Letter letter) {
        var invitation = letter.invitation();
        return invitation == null ? null : invitation.method().name();
    }

    /**
     * Some that are due. Nobody else takes them for the time; whoever dies meanwhile leaves them to the others after it.
     */
    List<Waiting> claim(int most, Duration time) {
        return jdbc.sql("""
            update mail.letter l
            set next_try_at = :later
            from (
              select id
              from mail.letter
              where state = 'waiting' and next_try_at <= :now
              order by next_try_at, id
              limit :most
              for update skip locked
            ) due
            where l.id = due.id
            returning l.id, l.message_id, l.recipient, l.subject, l.body_text, l.body_html, l.calendar,
                      l.calendar_method, l.unsubscribe, l.reply_to, l.tries, l.posted_at
            """)
                .param("now", now())
                .param("later", now().plus(time))
                .param("most", most)
                .query(Outbox::waiting)
                .list();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        var method = row.getString("calendar_method");
        var letter = new Letter(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body_text"),
                        row.getString("body_html"))
                .endedAt(row.getString("unsubscribe"))
                .repliedAt(row.getString("reply_to"));
        return new Waiting(
                row.getLong("id"),
                row.getString("message_id"),
                method == null ? letter : letter.inviting(Letter.Method.valueOf(method), row.getString("calendar")),
                row.getInt("tries"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant());
    }

    record Waiting(long id, String messageId, Letter letter, int tries, Instant postedAt) {}

    /** What was in it may be a way in: it is not kept. */
    void sent(long id) {
        jdbc.sql("""
            update mail.letter
            set state = 'sent', tries = tries + 1, finished_at = :now, problem = null,
                body_text = '', body_html = '', calendar = '', unsubscribe = '', reply_to = ''
            where id = :id
            """).param("now", now()).param("id", id).update();
    }

    /** It waits on the list of what could not be delivered, if it may be kept. */
    void givenUp(long id, String problem) {
        jdbc.sql("""
            update mail.letter
            set state = 'failed', tries = tries + 1, finished_at = :now, problem = :problem,
                body_text = case when repeatable then body_text else '' end,
                body_html = case when repeatable then body_html else '' end,
                calendar = case when repeatable then calendar else '' end
            where id = :id
            """)
                .param("now", now())
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    void later(long id, Duration delay, String problem) {
        jdbc.sql("update mail.letter set tries = tries + 1, next_try_at = :next, problem = :problem where id = :id")
                .param("next", now().plus(delay))
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    /** Those that were claimed and not tried: for whoever comes next. */
    void giveBack(Collection<Waiting> letters) {
        jdbc.sql("update mail.letter set next_try_at = posted_at where id = any(cast(:ids as bigint[]))")
                .param("ids", letters.stream().map(Waiting::id).toArray(Long[]::new))
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

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
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
