package fi.merkitys.notifications;

import fi.merkitys.identity.codes.SafeKey;
import fi.merkitys.installation.Installation;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.Stationery;
import fi.merkitys.outward.Answer;
import fi.merkitys.outward.Outward;
import fi.merkitys.people.FindPeople;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes notices to the chats that people have given, again and again where one does not take them. */
@Component
class ChatCourier {
    private static final int AT_ONCE = 20;
    private static final int TRIES = 8;
    private static final int LONGEST_ANSWER = 1 << 16;
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final Outward outward;
    private final SafeKey safe;
    private final FindPeople people;
    private final Stationery stationery;
    private final Installation installation;
    private final Clock clock;

    ChatCourier(
            JdbcClient jdbc,
            WholeOrganisation whole,
            Outward outward,
            SafeKey safe,
            FindPeople people,
            Stationery stationery,
            Installation installation,
            Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.outward = outward;
        this.safe = safe;
        this.people = people;
        this.stationery = stationery;
        this.installation = installation;
        this.clock = clock;
    }

    void round(BooleanSupplier ending) {
        var claimed = claim();
        while (!claimed.isEmpty() && !ending.getAsBoolean()) {
            claimed.forEach(this::carry);
            claimed = claim();
        }
    }

    /** @param address encrypted; none where it was taken away meanwhile */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Waiting(
            Outgoing notice, int tries, @Nullable String chat, byte @Nullable [] address) {}

    private List<Waiting> claim() {
        return whole.write(() -> jdbc.sql("""
            with claimed as (
              update notifications.dispatch d
              set due_at = :later
              from (
                select notice_id, channel
                from notifications.dispatch
                where channel = 'chat' and due_at <= :now and failed_at is null
                order by due_at, notice_id
                limit :most
                for update skip locked
              ) due
              where d.notice_id = due.notice_id and d.channel = due.channel
              returning d.notice_id, d.person_id, d.tries
            )
            select n.id, p.id as person, p.name, p.language, n.key, n.args, n.path, c.tries, h.chat, h.chat_address
            from claimed c
            join notifications.notice n on n.id = c.notice_id
            join people.person p on p.id = c.person_id
            left join notifications.hours h on h.person_id = c.person_id
            order by n.id
            """)
                .param("now", now())
                .param("later", now().plus(CLAIM))
                .param("most", AT_ONCE)
                .query((row, number) -> new Waiting(
                        new Outgoing(
                                row.getLong("id"),
                                row.getLong("person"),
                                row.getString("name"),
                                null,
                                row.getString("language"),
                                false,
                                row.getString("key"),
                                row.getString("args"),
                                row.getString("path")),
                        row.getInt("tries"),
                        row.getString("chat"),
                        row.getBytes("chat_address")))
                .list());
    }

    private void carry(Waiting waiting) {
        if (waiting.chat() == null || waiting.address() == null) {
            done(waiting);
            return;
        }
        var notice = waiting.notice();
        var words = stationery.wording(notice.language() == null ? null : Locale.of(notice.language()));
        var names = people.names(Arguments.people(notice.args()).collect(Collectors.toSet()));
        var message = Chat.of(waiting.chat())
                .message(notice.sentence(words, names), words.t("notifications.letter.open"), link(notice.path()));
        var address = Outward.understood(opened(waiting.address(), notice.person()));
        var answer = address.isEmpty()
                ? new Answer.Problem(Answer.Why.NOT_HTTPS)
                : outward.post(address.get(), message, LONGEST_ANSWER);
        switch (answer) {
            case Answer.Content any -> done(waiting);
            case Answer.Unchanged any -> done(waiting);
            case Answer.Problem problem -> putOff(waiting, problem.why());
        }
    }

    private String opened(byte[] address, long person) {
        return new String(safe.decrypt(address, Preferences.CHAT + person), StandardCharsets.UTF_8);
    }

    private String link(String path) {
        return String.valueOf(installation.url()).replaceAll("/+$", "") + path;
    }

    private void done(Waiting waiting) {
        whole.run(() -> jdbc.sql("delete from notifications.dispatch where notice_id = :notice and channel = 'chat'")
                .param("notice", waiting.notice().notice())
                .update());
    }

    private void putOff(Waiting waiting, Answer.Why why) {
        var over = waiting.tries() + 1 >= TRIES || !why.mayPass();
        whole.run(() -> jdbc.sql("""
            update notifications.dispatch
            set tries = tries + 1, problem = :problem, due_at = :next, failed_at = :failed
            where notice_id = :notice and channel = 'chat'
            """)
                .param("problem", why.key())
                .param("next", now().plusMinutes(1L << waiting.tries()))
                .param("failed", over ? now() : null)
                .param("notice", waiting.notice().notice())
                .update());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
