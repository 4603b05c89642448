package fi.merkitys.notifications;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.Letter;
import fi.merkitys.mail.Outbox;
import fi.merkitys.mail.Stationery;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.Wording;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the letters that are due: one for each notice that is told at once, one for all that are told together. Letter and
 * note that it is written are one transaction, so that none is lost and none is written twice.
 */
@Component
class Letters {
    /** So many people at a time, each with all that is due. */
    private static final int PEOPLE = 200;

    private static final int LINES = 30;
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final FindPeople people;
    private final Stationery stationery;
    private final Outbox outbox;
    private final List<Replies> replies;
    private final Clock clock;

    Letters(
            JdbcClient jdbc,
            WholeOrganisation whole,
            FindPeople people,
            Stationery stationery,
            Outbox outbox,
            List<Replies> replies,
            Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.people = people;
        this.stationery = stationery;
        this.outbox = outbox;
        this.replies = replies;
        this.clock = clock;
    }

    void writeAllThatAreDue() {
        if (!outbox.on()) {
            return;
        }
        var more = true;
        while (more) {
            more = whole.write(this::writeSome);
        }
    }

    private boolean writeSome() {
        var due = claim();
        if (due.isEmpty()) {
            return false;
        }
        var names = people.names(
                due.stream().flatMap(one -> Arguments.people(one.args())).collect(Collectors.toSet()));
        var letters = new ArrayList<Letter>();
        var together = new LinkedHashMap<Long, List<Outgoing>>();
        for (var one : due) {
            if (one.digest()) {
                together.computeIfAbsent(one.person(), any -> new ArrayList<>()).add(one);
            } else {
                letters.add(letter(one, names));
            }
        }
        together.values()
                .forEach(all -> letters.add(all.size() == 1 ? letter(all.getFirst(), names) : digest(all, names)));
        outbox.post(letters);
        return true;
    }

    /** What was read here meanwhile need not be told any more; who has no address any more cannot be. */
    private List<Outgoing> claim() {
        return jdbc.sql("""
            with gone as (
              delete from notifications.dispatch
              where channel = 'mail'
                and due_at <= :now
                and person_id in (
                  select person_id
                  from (
                    select distinct on (person_id) person_id, due_at
                    from notifications.dispatch
                    where channel = 'mail' and due_at <= :now
                    order by person_id, due_at
                  ) waiting
                  order by due_at
                  limit :people
                )
              returning notice_id, person_id, digest
            )
            select n.id, p.id as person, p.name, p.email, p.language, g.digest, n.key, n.args, n.path
            from gone g
            join notifications.notice n on n.id = g.notice_id
            join people.person p on p.id = g.person_id
            where n.read_at is null
              and p.email is not null
              and not p.erased
              and (p.left_on is null or p.left_on >= current_date)
            order by n.id
            """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("people", PEOPLE)
                .query((row, number) -> new Outgoing(
                        row.getLong("id"),
                        row.getLong("person"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language"),
                        row.getBoolean("digest"),
                        row.getString("key"),
                        row.getString("args"),
                        row.getString("path")))
                .list();
    }

    private Wording words(Outgoing one) {
        return stationery.wording(one.language() == null ? null : Locale.of(one.language()));
    }

    private Letter letter(Outgoing one, Map<PersonId, String> names) {
        var words = words(one);
        var sentence = one.sentence(words, names);
        var reply = reply(one);
        var lines = new ArrayList<>(List.of(words.t("notifications.letter.hello", one.name()), sentence));
        if (!reply.isEmpty()) {
            lines.add(words.t("notifications.letter.reply"));
        }
        return stationery
                .write(
                        String.valueOf(one.email()),
                        words,
                        sentence,
                        lines,
                        words.t("notifications.letter.open"),
                        one.path())
                .withNothingSecret()
                .repliedAt(reply);
    }

    /** Where an answer is read, if anywhere. */
    private String reply(Outgoing one) {
        return replies.stream()
                .flatMap(any -> any.to(one.path(), new PersonId(one.person())).stream())
                .findFirst()
                .orElse("");
    }

    private Letter digest(List<Outgoing> all, Map<PersonId, String> names) {
        var first = all.getFirst();
        var words = words(first);
        var lines = new ArrayList<String>();
        lines.add(words.t("notifications.letter.hello", first.name()));
        all.stream().limit(LINES).forEach(one -> lines.add("• " + one.sentence(words, names)));
        if (all.size() > LINES) {
            lines.add(words.t("notifications.letter.more", all.size() - LINES));
        }
        return stationery
                .write(
                        String.valueOf(first.email()),
                        words,
                        words.t("notifications.letter.digest", all.size()),
                        lines,
                        words.t("notifications.letter.openAll"),
                        "/notices")
                .withNothingSecret();
    }
}
