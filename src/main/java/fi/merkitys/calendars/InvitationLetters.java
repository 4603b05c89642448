package fi.merkitys.calendars;

import fi.merkitys.calendars.Agenda.Entry;
import fi.merkitys.calendars.Agenda.Party;
import fi.merkitys.calendars.Appointment.Kind;
import fi.merkitys.calendars.Appointment.State;
import fi.merkitys.installation.Installation;
import fi.merkitys.installation.NodeJob;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.Letter;
import fi.merkitys.mail.Outbox;
import fi.merkitys.mail.Stationery;
import fi.merkitys.notifications.Arguments;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the invitations that are due; the letter and that it was written are one transaction. */
@Component
class InvitationLetters {
    private static final int AT_ONCE = 200;
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final FindPeople people;
    private final Stationery stationery;
    private final Outbox outbox;
    private final MailboxSettings mailbox;
    private final Installation installation;
    private final Clock clock;

    InvitationLetters(
            JdbcClient jdbc,
            WholeOrganisation whole,
            FindPeople people,
            Stationery stationery,
            Outbox outbox,
            MailboxSettings mailbox,
            Installation installation,
            Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.people = people;
        this.stationery = stationery;
        this.outbox = outbox;
        this.mailbox = mailbox;
        this.installation = installation;
        this.clock = clock;
    }

    void round(BooleanSupplier ending) {
        var more = outbox.on();
        while (more && !ending.getAsBoolean()) {
            more = whole.write(this::writeSome);
        }
    }

    /** @param wanted whether the person wants invitations, and can get them */
    private record Due(
            UUID uid,
            int sequence,
            Instant from,
            Instant until,
            State state,
            String titleKey,
            String titleArgs,
            String path,
            boolean told,
            boolean wanted,
            String name,
            @Nullable String email,
            @Nullable String language,
            String organiser,
            @Nullable String organisersEmail) {}

    private boolean writeSome() {
        var due = claim();
        var names = people.names(
                due.stream().flatMap(one -> Arguments.people(one.titleArgs())).collect(Collectors.toSet()));
        outbox.post(due.stream().flatMap(one -> letter(one, names).stream()).toList());
        return !due.isEmpty();
    }

    private List<Due> claim() {
        return jdbc.sql("""
            with due as (
              select uid, person_id, told_sequence
              from calendars.invitation
              where send_at <= :now
              order by send_at
              limit :most
              for update skip locked
            ), told as (
              update calendars.invitation i
              set send_at = null,
                  told_sequence = case when i.until_at > :now then i.sequence else i.told_sequence end
              from due d
              where i.uid = d.uid and i.person_id = d.person_id
              returning i.uid, i.person_id, i.organiser_id, i.sequence, i.from_at, i.until_at, i.state, i.title_key,
                        i.title_args, i.path, d.told_sequence as before
            )
            select t.uid, t.sequence, t.from_at, t.until_at, t.state, t.title_key, t.title_args, t.path,
                   t.before is not null as told,
                   t.until_at > :now and coalesce(f.invitations, true) and not p.erased
                     and (p.left_on is null or p.left_on >= current_date) as wanted,
                   p.name, p.email, p.language, o.name as organiser, o.email as organisers_email
            from told t
            join people.person p on p.id = t.person_id
            join people.person o on o.id = t.organiser_id
            left join calendars.preference f on f.person_id = t.person_id
            order by t.from_at
            """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query(InvitationLetters::due)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getObject("uid", UUID.class),
                row.getInt("sequence"),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("title_key"),
                row.getString("title_args"),
                row.getString("path"),
                row.getBoolean("told"),
                row.getBoolean("wanted"),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                row.getString("organiser"),
                row.getString("organisers_email"));
    }

    /** Nothing is called off that nobody was told of, and nobody is invited by an address that does not exist. */
    private Optional<Letter> letter(Due due, Map<PersonId, String> names) {
        var cancelled = due.state() == State.CANCELLED;
        var answersTo = mailbox.given() ? mailbox.address() : due.organisersEmail();
        if (!due.wanted() || due.email() == null || answersTo == null || (cancelled && !due.told())) {
            return Optional.empty();
        }
        var language = due.language();
        var words = stationery.wording(language == null ? null : Locale.of(language));
        var title = Arguments.sentence(due.titleKey(), due.titleArgs(), words, names);
        var calendar = new Agenda(clock.getZone(), words)
                .invitation(
                        entry(due, title),
                        new Party(due.organiser(), answersTo),
                        List.of(new Party(due.name(), due.email())),
                        clock.instant());
        return Optional.of(stationery
                .write(
                        due.email(),
                        words,
                        words.t(subject(due), title),
                        paragraphs(due, words),
                        words.t("calendars.letter.open"),
                        due.path())
                .inviting(cancelled ? Letter.Method.CANCEL : Letter.Method.REQUEST, calendar));
    }

    private static String subject(Due due) {
        if (due.state() == State.CANCELLED) {
            return "calendars.letter.cancelled";
        }
        return due.told() ? "calendars.letter.moved" : "calendars.letter.invited";
    }

    private static List<String> paragraphs(Due due, Wording words) {
        return List.of(
                words.t("calendars.letter.when", words.dateTime(due.from())),
                words.t(due.state() == State.CANCELLED ? "calendars.letter.takesAway" : "calendars.letter.takesIn"));
    }

    private Entry entry(Due due, String title) {
        var link = String.valueOf(installation.url()).replaceAll("/+$", "") + due.path();
        return new Entry(
                due.uid(),
                due.sequence(),
                due.from(),
                due.until(),
                Kind.MEETING,
                due.state(),
                title,
                link,
                clock.instant());
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        NodeJob invitationLetters(InvitationLetters letters) {
            return new NodeJob("calendars-invitations", Duration.ofSeconds(10), letters::round);
        }
    }
}
