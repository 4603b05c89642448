package fi.merkitys.voice.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.calendars.OpenMailbox;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.LettersNow;
import fi.merkitys.voice.RaisedInTests;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Aino writes to the address for voice by SMTP, the mailbox is read by IMAP, and Eero owns what she said. */
@MerkitysTest
class VoiceMailboxTest {
    private static final String MAILBOX = "merkitys@testi.example";
    private static final String VOICE = "merkitys+voice@testi.example";
    private static final String AINO = "aino@testi.example";
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    TakeVoiceLetters letters;

    private Office office;

    @BeforeEach
    void start() {
        office = new Office(web, cast.assemble());
        var user = server.setUser(MAILBOX, MAILBOX, "secret");
        server.getUserManager().setMessageDeliveryHandler((message, address) -> user);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void write(String from, String to, String subject, String words) {
        GreenMailUtil.sendTextEmail(to, from, subject, words, server.getSmtp().getServerSetup());
    }

    private MimeMessage letter(String subject) throws MessagingException {
        var letter = new MimeMessage(GreenMailUtil.getSession(server.getSmtp().getServerSetup()));
        letter.setFrom(new InternetAddress(AINO));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(VOICE));
        letter.setSubject(subject, "UTF-8");
        return letter;
    }

    private static void send(MimeMessage letter) throws MessagingException {
        Transport.send(letter);
    }

    private void read() {
        OpenMailbox.read(beans, server.getImap().getPort(), MAILBOX, "secret", letters);
    }

    /** A server that was not told that they were read gives them out again. */
    private void forgetWhatWasRead() throws MessagingException {
        for (var one : server.getReceivedMessages()) {
            one.setFlag(Flags.Flag.SEEN, false);
        }
    }

    private List<Boolean> flagged() throws MessagingException {
        var all = server.getReceivedMessages();
        assertThat(all).allSatisfy(one -> assertThat(one.isSet(Flags.Flag.SEEN)).isTrue());
        return Arrays.stream(all)
                .map(one -> {
                    try {
                        return one.isSet(Flags.Flag.FLAGGED);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private String board(String who) throws Exception {
        return office.page(who, "/voice/board").text();
    }

    private String mine() throws Exception {
        return office.page("Aino", "/voice").select("main").text();
    }

    @Test
    void aLetterIsRaisedOnceAndItsSenderKnowsWhoAnswers() throws Exception {
        write("Aino@testi.example", VOICE, "Idea: a hotkey for wrap-up", "It takes four clicks.\n\n-- \nAino Virtanen");
        read();
        forgetWhatWasRead();
        read();
        assertThat(flagged()).containsExactly(false);
        assertThat(board("Eero")).containsOnlyOnce("a hotkey for wrap-up").doesNotContain("Virtanen");
        assertThat(mine()).contains("An idea", "with Eero");
        assertThat(office.page("Aino", "/notices").text()).contains("Your e-mail has arrived; Eero answers");
        assertThat(office.page("Liisa", "/voice?of=open").text()).doesNotContain("hotkey");
    }

    @Test
    void whatStrangersWriteStaysInTheMailbox() throws Exception {
        write("stranger@posti.example", VOICE, "Idea", "Buy this.");
        write(AINO, "merkitys+voice-1-1-00112233445566778899aabbccddeeff@testi.example", "Re: Idea", "I guessed it.");
        write(AINO, MAILBOX, "Lunch", "Not meant for anybody.");
        read();
        assertThat(flagged()).containsExactly(true, false, false);
        assertThat(jdbc.sql("select count(*) from voice.letter")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void answersOfProgramsAreNoVoices() throws Exception {
        var away = letter("Automatic reply: Idea");
        away.setText("I am on holiday.");
        away.setHeader("Auto-Submitted", "auto-replied");
        send(away);
        read();
        assertThat(flagged()).containsExactly(false);
        assertThat(mine()).doesNotContain("holiday");
    }

    @Test
    void aLetterWithoutWordsIsNotTakenInAndItsSenderIsTold() throws Exception {
        write(AINO, VOICE, "", "> quoted\n-- \nAino");
        read();
        assertThat(flagged()).containsExactly(true);
        assertThat(office.page("Aino", "/notices").text()).contains("Your e-mail did not come in");
    }

    @Test
    void theRaisersReplyAnswersWhatTheOwnerAsked() throws Exception {
        var path = RaisedInTests.raise(office, "Aino", "problem", "A customer was charged twice.");
        office.send("Eero", path + "/answer", "answer", "more", "words", "Which bill?");
        LettersNow.write(beans);
        var to = replyTo(AINO);
        assertThat(to).startsWith("merkitys+voice-").endsWith("@testi.example");

        write("liisa@testi.example", to, "Re: asked", "That of May.");
        write(
                AINO,
                to,
                "Re: asked",
                "That of October.\n\nOn Mon, Nov 23, 2026 at 10:02 Merkitys wrote:\n> Which bill?");
        read();
        forgetWhatWasRead();
        read();
        assertThat(flagged()).containsExactly(true, false);
        assertThat(office.page("Eero", path).select("main").text())
                .containsOnlyOnce("That of October.")
                .doesNotContain("That of May", "wrote:")
                .contains("With its owner");
        assertThat(told("Eero")).contains("voice.notice.given");
    }

    @Test
    void theOwnersReplyIsTheirFirstWord() throws Exception {
        var path = RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.");
        LettersNow.write(beans);
        write("eero@testi.example", replyTo("eero@testi.example"), "Re: waits", "I look at it on Friday.");
        read();
        assertThat(office.page("Aino", path).select("main").text())
                .contains("I look at it on Friday.", "Is being looked at");
    }

    @Test
    void lithuanianWithoutAnEncodingAndAPageWithoutPlainWordsAreRead() throws Exception {
        var old = letter("Kliūtis");
        old.setContent("x", "text/plain");
        old.saveChanges();
        var head = new ByteArrayOutputStream();
        old.writeTo(head);
        var raw = head.toString(StandardCharsets.UTF_8)
                .replaceAll("(?s)\r\n\r\n.*", "")
                .replaceAll("(?i)Content-T[^\r]*\r\n", "");
        var bytes = (raw + "\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                        + "Ausinės lūžta, ačiū už dėmesį: ąčęėįšųūž.\r\n")
                .getBytes(Charset.forName("windows-1257"));
        server.getUserManager()
                .getUser(MAILBOX)
                .deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        var page = letter("Havainto");
        page.setContent(
                "<html><style>p{}</style><p>J&auml;rjestelm&auml; on hidas.<br>Aamuisin.</p><div>On Mon, Nov 23, 2026"
                        + " at 10:02 Merkitys wrote:</div><blockquote><p>Vanhaa</p></blockquote>",
                "text/html; charset=UTF-8");
        send(page);
        read();
        assertThat(mine())
                .contains("Ausinės lūžta, ačiū už dėmesį: ąčęėįšųūž.", "Järjestelmä on hidas.")
                .doesNotContain("Vanhaa");
    }

    @Test
    void anAttachedPictureComesAlong() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var letter = letter("Obstacle: the printer");
        var words = new MimeBodyPart();
        words.setText("It looks like this.", "UTF-8");
        var picture = new MimeBodyPart();
        picture.setContent(bytes.toByteArray(), "image/png");
        picture.setDisposition("attachment");
        letter.setContent(new MimeMultipart(words, picture));
        send(letter);
        read();
        var path = office.page("Aino", "/voice")
                .select("main a[href~=^/voice/\\d+]")
                .attr("href");
        assertThat(office.status("Eero", path + "/picture")).isEqualTo(200);
    }

    private String replyTo(String recipient) {
        return whole.read(
                () -> jdbc.sql("select reply_to from mail.letter where lower(recipient) = ? order by id desc limit 1")
                        .param(recipient)
                        .query(String.class)
                        .single());
    }

    private List<String> told(String who) {
        return jdbc.sql("select key from notifications.notice where person_id = ? and topic = 'voice' order by id")
                .param(office.id(who))
                .query(String.class)
                .list();
    }
}
