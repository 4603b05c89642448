package fi.merkitys.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.calendars.Appointment.Kind;
import fi.merkitys.calendars.Appointment.State;
import fi.merkitys.installation.Installation;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.Outbox;
import fi.merkitys.mail.Stationery;
import fi.merkitys.people.FindPeople;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Eero invites Aino; her calendar answers to a mailbox. */
@MerkitysTest
class InvitationsTest {
    private static final String MAILBOX = "calendar@testi.example";
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    @Autowired
    Cast cast;

    @Autowired
    Invitations invitations;

    @Autowired
    Answers answers;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    FindPeople people;

    @Autowired
    Stationery stationery;

    @Autowired
    Outbox outbox;

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final UUID uid = UUID.randomUUID();
    private Cast.Members members;
    private Instant start;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
        start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(10));
        server.setUser(MAILBOX, MAILBOX, "secret");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailboxSettings mailbox(boolean given) {
        return new MailboxSettings(
                given ? "127.0.0.1" : null,
                given ? server.getImap().getPort() : 0,
                MAILBOX,
                "secret",
                MAILBOX,
                "INBOX",
                false,
                Duration.ofMinutes(1));
    }

    private Appointment meeting(UUID which, int sequence, Instant from, State state, String attendee) {
        return new Appointment(
                which,
                sequence,
                from,
                from.plus(Duration.ofHours(1)),
                members.get("Eero"),
                members.get(attendee),
                Kind.MEETING,
                state,
                "calendars.letter.invited",
                List.of(members.get("Eero")),
                "/people/" + members.get("Eero"),
                clock.instant());
    }

    private void send(int sequence, Instant from, State state) {
        invitations.send(List.of(meeting(uid, sequence, from, state, "Aino")));
    }

    /** The letters that were written by this, each with its calendar. */
    private List<Sent> write(boolean toMailbox, Instant now) {
        whole.run(() -> jdbc.sql("delete from mail.letter").update());
        new InvitationLetters(
                        jdbc,
                        whole,
                        people,
                        stationery,
                        outbox,
                        mailbox(toMailbox),
                        installation,
                        Clock.fixed(now, clock.getZone()))
                .round(() -> false);
        return whole.read(() -> jdbc.sql(
                        "select recipient, subject, calendar_method as method, calendar from mail.letter order by id")
                .query(Sent.class)
                .list());
    }

    private List<Sent> write() {
        return write(true, clock.instant());
    }

    record Sent(String recipient, String subject, @Nullable String method, String calendar) {
        ICalendar read() {
            return Biweekly.parse(calendar).first();
        }

        VEvent event() {
            return read().getEvents().getFirst();
        }
    }

    @Test
    void whoeverIsInvitedGetsWhatEveryCalendarUnderstands() throws Exception {
        send(0, start, State.PLANNED);
        var sent = write().getFirst();

        assertThat(sent.recipient()).isEqualTo("aino@testi.example");
        assertThat(sent.method()).isEqualTo("REQUEST");
        var theirs = new CalendarBuilder().build(new StringReader(sent.calendar()));
        assertThat(theirs.validate(true).hasErrors())
                .as(theirs.validate(true).toString())
                .isFalse();
        assertThat(sent.read().validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(sent.read().getMethod().isRequest()).isTrue();
        assertThat(sent.event().getUid().getValue()).isEqualTo(uid.toString());
        assertThat(sent.event().getOrganizer().getEmail()).isEqualTo(MAILBOX);
        assertThat(sent.event().getOrganizer().getCommonName()).isEqualTo("Eero");
        assertThat(sent.event().getAttendees())
                .singleElement()
                .satisfies(aino -> assertThat(aino.getEmail()).isEqualTo("aino@testi.example"));
        assertThat(write()).as("once").isEmpty();
    }

    @Test
    void withoutAMailboxAnswersGoToWhoeverInvites() {
        send(0, start, State.PLANNED);
        assertThat(write(false, clock.instant())
                        .getFirst()
                        .event()
                        .getOrganizer()
                        .getEmail())
                .isEqualTo("eero@testi.example");
    }

    @Test
    void movingTellsAgainWithAnotherNumberAndCancellingTakesItAway() {
        send(0, start, State.PLANNED);
        write();
        send(1, start.plus(Duration.ofDays(1)), State.PLANNED);
        var moved = write().getFirst();
        assertThat(moved.subject()).startsWith("Changed: ");
        assertThat(moved.event().getSequence().getValue()).isEqualTo(1);
        assertThat(moved.event().getDateStart().getValue().toInstant()).isEqualTo(start.plus(Duration.ofDays(1)));

        send(2, start.plus(Duration.ofDays(1)), State.CANCELLED);
        var off = write().getFirst();
        assertThat(off.method()).isEqualTo("CANCEL");
        assertThat(off.read().getMethod().isCancel()).isTrue();
        assertThat(off.event().getStatus().isCancelled()).isTrue();
        assertThat(off.event().getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void whatNobodyWasToldOfIsNotCalledOffAndWhatIsSaidTwiceIsToldOnce() {
        send(0, start, State.PLANNED);
        send(1, start, State.CANCELLED);
        assertThat(write()).isEmpty();

        send(2, start, State.PLANNED);
        send(2, start, State.PLANNED);
        assertThat(write()).hasSize(1);
        send(2, start, State.PLANNED);
        assertThat(write()).isEmpty();
    }

    @Test
    void aYearIsPlannedAtOnceAndToldAsItComesNearer() {
        var year = IntStream.range(0, 12)
                .mapToObj(month ->
                        meeting(UUID.randomUUID(), 0, start.plus(Duration.ofDays(30L * month)), State.PLANNED, "Aino"))
                .toList();
        invitations.send(year);
        assertThat(write()).hasSize(2);
        assertThat(write(true, clock.instant().plus(Duration.ofDays(30)))).hasSize(1);
        assertThat(write(true, clock.instant().plus(Duration.ofDays(400))))
                .as("what is over")
                .isEmpty();
    }

    @Test
    void whoeverComesInTheirPlaceIsInvitedAndTheOtherIsTold() {
        send(0, start, State.PLANNED);
        write();
        invitations.send(List.of(meeting(uid, 1, start, State.PLANNED, "Mantas")));
        assertThat(write())
                .extracting(Sent::recipient, Sent::method)
                .containsExactlyInAnyOrder(
                        tuple("aino@testi.example", "CANCEL"), tuple("mantas@testi.example", "REQUEST"));
    }

    @Test
    void whoeverWantsNoInvitationsGetsNone() {
        whole.run(() -> jdbc.sql("insert into calendars.preference values (?, false)")
                .param(members.get("Aino").value())
                .update());
        send(0, start, State.PLANNED);
        assertThat(write()).isEmpty();
    }

    // ---- answers

    private void answer(String sender, String attendee, String status, int sequence, String name) throws Exception {
        var message = new MimeMessage((jakarta.mail.Session) null) {
            @Override
            protected void updateMessageID() throws jakarta.mail.MessagingException {
                setHeader("Message-ID", name);
            }
        };
        message.setFrom(new InternetAddress(sender));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(MAILBOX));
        message.setSubject("Accepted");
        message.setContent(
                """
                BEGIN:VCALENDAR
                PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
                VERSION:2.0
                METHOD:REPLY
                BEGIN:VEVENT
                UID:%s
                SEQUENCE:%d
                DTSTAMP:20261101T080000Z
                ORGANIZER:mailto:%s
                ATTENDEE;PARTSTAT=%s:mailto:%s
                END:VEVENT
                END:VCALENDAR
                """.formatted(uid, sequence, MAILBOX, status, attendee).replace("\n", "\r\n"),
                "text/calendar; method=REPLY; charset=UTF-8");
        message.saveChanges();
        server.getUserManager().getUser(MAILBOX).deliver(message);
        new Mailbox(mailbox(true), answers, List.of()).read();
    }

    private List<String> told() {
        return whole.read(() -> jdbc.sql("select key from notifications.notice order by id")
                .query(String.class)
                .list());
    }

    private List<Answered> known() {
        return whole.read(() -> List.copyOf(answers.to(List.of(uid)).values()));
    }

    @Test
    void whoeverInvitedIsToldWhatWasAnswered() throws Exception {
        send(0, start, State.PLANNED);
        write();
        answer("Aino@Testi.example", "aino@testi.example", "DECLINED", 0, "<1@outlook>");
        assertThat(known()).containsExactly(Answered.DECLINED);
        assertThat(told()).containsExactly("calendars.notice.declined");

        answer("aino@testi.example", "aino@testi.example", "ACCEPTED", 0, "<2@outlook>");
        assertThat(known()).containsExactly(Answered.ACCEPTED);
        // The same message once more.
        answer("aino@testi.example", "aino@testi.example", "DECLINED", 0, "<1@outlook>");
        assertThat(known()).containsExactly(Answered.ACCEPTED);
        assertThat(told()).hasSize(2);
    }

    @Test
    void nobodyAnswersForAnother() throws Exception {
        send(0, start, State.PLANNED);
        write();
        answer("mallory@evil.example", "aino@testi.example", "DECLINED", 0, "<1@evil>");
        answer("mallory@evil.example", "mallory@evil.example", "DECLINED", 0, "<2@evil>");
        assertThat(known()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void anAnswerToAnotherTimeIsNone() throws Exception {
        send(0, start, State.PLANNED);
        write();
        answer("aino@testi.example", "aino@testi.example", "ACCEPTED", 0, "<1@outlook>");
        send(1, start.plus(Duration.ofDays(2)), State.PLANNED);
        assertThat(known()).as("another time is another question").isEmpty();
        answer("aino@testi.example", "aino@testi.example", "ACCEPTED", 0, "<2@outlook>");
        assertThat(known()).isEmpty();
    }
}
