package fi.merkitys.successes.praise;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.IncomingLetters;
import fi.merkitys.notifications.Notices;
import fi.merkitys.people.FindPeople;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** People forward what customers wrote to an address. */
@MerkitysTest
class PraiseLettersTest {
    private static final String ADDRESS = "merkitys+praise@testi.example";
    private static final String BODY = """
        From: Peter Smith <peter@posti.example>
        Date: Fri, Nov 20, 2026
        Subject: Thank you
        To: service@testi.example

        Your people are great, says Smith.

        Kind regards,
        Peter Smith
        """;

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

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
    private TakePraiseLetters letters;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
        letters = new TakePraiseLetters(
                new PraiseSettings(" Merkitys+Praise@testi.example "), praises, people, notices, whole, clock);
    }

    private static MimeMessage letter(String from, String to, String subject, String id) throws Exception {
        var letter = new MimeMessage((Session) null) {
            @Override
            protected void updateMessageID() throws jakarta.mail.MessagingException {
                setHeader("Message-ID", id);
            }
        };
        letter.setFrom(new InternetAddress(from));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        letter.setSubject(subject, "UTF-8");
        return letter;
    }

    private boolean take(String from, String to, String subject, String id, String body) throws Exception {
        var letter = letter(from, to, subject, id);
        letter.setText(body, "UTF-8");
        letter.saveChanges();
        return letters.take(letter) == IncomingLetters.Outcome.TAKEN;
    }

    private String waiting(String who) throws Exception {
        return office.page(who, "/successes/praise").select(".m-praise").text();
    }

    @Test
    void theSubjectNamesWhomItIsAboutAndTheCustomerIsCovered() throws Exception {
        assertThat(take("kalle@testi.example", ADDRESS, "VS: Aino", "<1>", BODY))
                .isTrue();
        take("kalle@testi.example", ADDRESS, "VS: Aino", "<1>", BODY);
        assertThat(waiting("Eero"))
                .contains("Aino", "forwarded by Kalle", "Your people are great, says […]. […]")
                .doesNotContain("Smith", "Peter");
        assertThat(office.page("Eero", "/successes/praise").select(".m-praise")).hasSize(1);
    }

    @Test
    void withoutANameItIsAboutWhoForwardsIt() throws Exception {
        take("Aino@testi.example", ADDRESS, "Fwd: Thank you", "<2>", BODY);
        assertThat(waiting("Eero")).contains("Aino", "Your people are great");
    }

    @Test
    void aPageIsReadAsWords() throws Exception {
        var letter = letter("kalle@testi.example", ADDRESS, "Mantas", "<3>");
        var html = new MimeBodyPart();
        html.setContent("<style>p{}</style><p>J&auml;i hyv&auml; mieli.<br>Kiitos!</p>", "text/html; charset=UTF-8");
        letter.setContent(new MimeMultipart("alternative", html));
        letter.saveChanges();
        letters.take(letter);
        assertThat(waiting("Eero")).contains("Mantas", "Jäi hyvä mieli. Kiitos!");
    }

    @Test
    void whoeverIsNotClearIsAskedAndStrangersAreNotHeard() throws Exception {
        take("kalle@testi.example", ADDRESS, "Aino, Mantas", "<4>", BODY);
        assertThat(office.page("Kalle", "/notices").text()).contains("not clear who the e-mail with praise is about");
        take("mallory@evil.example", ADDRESS, "Aino", "<5>", BODY);
        assertThat(waiting("Eero")).isEmpty();
    }

    @Test
    void otherLettersAreLeftToOthers() throws Exception {
        assertThat(take("kalle@testi.example", "merkitys@testi.example", "Aino", "<6>", BODY))
                .isFalse();
        letters = new TakePraiseLetters(new PraiseSettings(null), praises, people, notices, whole, clock);
        assertThat(take("kalle@testi.example", ADDRESS, "Aino", "<7>", BODY)).isFalse();
    }
}
