package fi.merkitys.successes.praise;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.calendars.OpenMailbox;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.Notices;
import fi.merkitys.people.FindPeople;
import jakarta.mail.Flags;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Kalle forwards what a customer wrote about Aino, by SMTP; the mailbox is read by IMAP, and Eero sees it. */
@MerkitysTest
class PraiseMailboxTest {
    private static final String MAILBOX = "merkitys@testi.example";
    private static final String PRAISE = "merkitys+praise@testi.example";
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
    Praises praises;

    @Autowired
    FindPeople people;

    @Autowired
    Notices notices;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    Clock clock;

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

    private void forward(String to, String from, String subject, String words) {
        GreenMailUtil.sendTextEmail(to, from, subject, words, server.getSmtp().getServerSetup());
    }

    private void read() {
        OpenMailbox.read(
                beans,
                server.getImap().getPort(),
                MAILBOX,
                "secret",
                new TakePraiseLetters(new PraiseSettings(PRAISE), praises, people, notices, whole, clock));
    }

    @Test
    void aForwardedLetterBecomesAProposalOnce() throws Exception {
        forward(PRAISE, "kalle@testi.example", "Fwd: Aino", """
            From: Peter Smith <peter@posti.example>
            Subject: Thank you
            To: service@testi.example

            Your people are great, says Smith.
            """);
        forward(PRAISE, "stranger@posti.example", "Aino", "She is the best, believe me.");
        forward(MAILBOX, "kalle@testi.example", "Aino", "Not meant as praise at all.");
        read();
        read();

        var waiting = office.page("Eero", "/successes/praise").select(".m-praise");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.text())
                .contains("Aino", "forwarded by Kalle", "Your people are great, says […].")
                .doesNotContain("Smith", "believe me", "Not meant");
        assertThat(server.getReceivedMessages()).hasSize(3);
        for (var letter : server.getReceivedMessages()) {
            assertThat(letter.isSet(Flags.Flag.SEEN)).isTrue();
        }
    }
}
