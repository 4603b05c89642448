package fi.merkitys.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fi.merkitys.MerkitysTest;
import fi.merkitys.installation.WholeOrganisation;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** With a real mail server on a port of its own. */
@MerkitysTest
class PostmanTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Outbox outbox;

    @Autowired
    Stationery stationery;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Postman postman(int port) {
        var settings = new MailSettings(
                "127.0.0.1", port, null, null, "merkitys@testi.example", false, 1, Duration.ofMinutes(2));
        return new Postman(outbox, settings, whole, jdbc, clock);
    }

    private Letter letter(String language, String to) {
        var words = stationery.wording(Locale.of(language));
        return stationery.write(
                to,
                words,
                words.t("entrance.letter.reset.subject"),
                List.of(words.t("entrance.letter.hello", "Žydrūnė")),
                words.t("entrance.letter.reset.action"),
                "/links/abc");
    }

    @Test
    void aLetterArrivesAsTextAndHtmlInTheReadersLanguage() throws Exception {
        outbox.post(letter("lt", "zydrune@testi.example"));
        postman(server.getSmtp().getPort()).round(() -> false);
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Naujas „Merkitys“ slaptažodis");
        assertThat(message.getFrom()[0]).hasToString("merkitys@testi.example");
        assertThat(message.getAllRecipients()[0]).hasToString("zydrune@testi.example");
        var whole = GreenMailUtil.getWholeMessage(message);
        assertThat(whole).contains("multipart/alternative", "text/plain", "text/html", "Auto-Submitted");
        var both = new StringBuilder();
        for (var part : parts(message.getContent())) {
            both.append(part);
        }
        assertThat(both).contains("Sveiki, Žydrūnė!", "https://merkitys.testi.example/links/abc", "<html lang=\"lt\">");
    }

    private static List<String> parts(Object content) throws Exception {
        if (content instanceof jakarta.mail.Multipart several) {
            var texts = new java.util.ArrayList<String>();
            for (var at = 0; at < several.getCount(); at++) {
                texts.addAll(parts(several.getBodyPart(at).getContent()));
            }
            return texts;
        }
        return List.of(String.valueOf(content));
    }

    @Test
    void aLetterThatOneMayEndSaysHowToTheMailProgram() throws Exception {
        var words = stationery.wording(Locale.ENGLISH);
        outbox.post(stationery.write(
                "aino@testi.example", words, "Week", List.of("Well done."), "Read", "/successes", "/digest/1-abc"));
        postman(server.getSmtp().getPort()).round(() -> false);

        var message = server.getReceivedMessages()[0];
        assertThat(message.getHeader("List-Unsubscribe"))
                .containsExactly("<https://merkitys.testi.example/digest/1-abc>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(parts(message.getContent()).toString())
                .contains("End these e-mails: https://merkitys.testi.example/digest/1-abc", ">End these e-mails</a>");
        outbox.post(letter("en", "aino@testi.example"));
        postman(server.getSmtp().getPort()).round(() -> false);
        assertThat(server.getReceivedMessages()[1].getHeader("List-Unsubscribe"))
                .isNull();
    }

    @Test
    void whatWasSentIsNotKept() {
        outbox.post(letter("fi", "aino@testi.example"));
        postman(server.getSmtp().getPort()).round(() -> false);
        assertThat(jdbc.sql("select state || body_text || body_html from mail.letter")
                        .query(String.class)
                        .list())
                .containsExactly("sent");
    }

    @Test
    void whileTheServerIsAwayTheLetterWaitsLongerAndLonger() {
        var port = server.getSmtp().getPort();
        server.stop();
        outbox.post(letter("en", "aino@testi.example"));
        for (var minutes : List.of(1, 2, 4)) {
            postman(port).round(() -> false);
            assertThat(jdbc.sql("select round(extract(epoch from next_try_at - now()) / 60)::int from mail.letter")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(minutes);
            jdbc.sql("update mail.letter set next_try_at = posted_at").update();
        }
        assertThat(outbox.state().problem()).isNotBlank();
        server.start();
        postman(server.getSmtp().getPort()).round(() -> false);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void twoNodesCarryEachLetterOnce() {
        try {
            IntStream.range(0, 30).forEach(at -> outbox.post(letter("en", "person" + at + "@testi.example")));
            var port = server.getSmtp().getPort();
            var rounds = IntStream.range(0, 2)
                    .mapToObj(node ->
                            CompletableFuture.runAsync(() -> postman(port).round(() -> false)))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(rounds).join();
            assertThat(Arrays.stream(server.getReceivedMessages()).map(PostmanTest::recipient))
                    .hasSize(30)
                    .doesNotHaveDuplicates();
        } finally {
            whole.write(() -> jdbc.sql("delete from mail.letter").update());
        }
    }

    private static String recipient(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aSubjectStaysOneLine() throws Exception {
        var words = stationery.wording(Locale.ENGLISH);
        outbox.post(stationery.write(
                "aino@testi.example", words, "Hello\r\nBcc: mallory@evil.example", List.of("Hello"), "Open", "/"));
        postman(server.getSmtp().getPort()).round(() -> false);
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Hello Bcc: mallory@evil.example");
        assertThat(message.getHeader("Bcc")).isNull();
    }
}
