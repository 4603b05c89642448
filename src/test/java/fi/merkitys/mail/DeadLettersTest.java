package fi.merkitys.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.installation.WholeOrganisation;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Aino's address is wrong in the directory; Petri, the administrator, sees it. */
@MerkitysTest
class DeadLettersTest {
    @Autowired
    Cast cast;

    @Autowired
    MockMvc web;

    @Autowired
    Outbox outbox;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private CountingSmtp server;
    private Cast.Members members;

    @BeforeEach
    void start() throws IOException {
        members = cast.assemble();
        server = new CountingSmtp();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void carry() {
        var settings = new MailSettings(
                "127.0.0.1", server.port(), null, null, "merkitys@testi.example", false, 1, Duration.ofMinutes(2));
        new Postman(outbox, settings, whole, jdbc, clock).round(() -> false);
    }

    private static Letter letter(String to) {
        return new Letter(to, "Your one-to-one has moved", "text", "<p>text</p>");
    }

    private Document page() throws Exception {
        return Jsoup.parse(web.perform(get("/undelivered").with(Cast.as(members.get("Petri"))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private void click(String path, String address) throws Exception {
        web.perform(post(path).param("address", address).with(csrf()).with(Cast.as(members.get("Petri"))));
    }

    private List<String> names() {
        return whole.read(() -> jdbc.sql("select message_id from mail.letter order by id")
                .query(String.class)
                .list());
    }

    @Test
    void anAddressThatIsRefusedStandsOnTheListUntilItIsTriedAgain() throws Exception {
        server.refuse("aino", "550 5.1.1 no such user");
        outbox.post(List.of(letter("aino@testi.example").withNothingSecret(), letter("eero@testi.example")));
        var names = names();
        carry();
        assertThat(server.arrived()).containsOnlyKeys(names.getLast());
        assertThat(page().select("main section").eachText())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("aino@testi.example", "One e-mail", "no such user")
                        .doesNotContain("one-to-one"));

        server.refuse("", "");
        click("/undelivered/retrials", "aino@testi.example");
        carry();
        assertThat(server.arrived()).as("under its old name").containsOnlyKeys(names);
        assertThat(page().select("main section")).isEmpty();
    }

    @Test
    void whatLetsSomebodyInIsNotKeptToBeTriedAgain() throws Exception {
        server.refuse("aino", "550 5.1.1 no such user");
        outbox.post(letter("aino@testi.example"));
        carry();
        assertThat(page().select("main section").text()).contains("One held a link that lets somebody in");
        assertThat(page().select("form[action=/undelivered/retrials]")).isEmpty();
        assertThat(whole.<String, RuntimeException>read(() -> jdbc.sql("select body_text || body_html from mail.letter")
                        .query(String.class)
                        .single()))
                .isEmpty();
        click("/undelivered/removals", "aino@testi.example");
        assertThat(page().select("main section")).isEmpty();
    }

    @Test
    void whoeverIsOnlyBusyIsTriedAgainByItself() throws Exception {
        server.refuse("aino", "450 4.2.0 greylisted");
        outbox.post(List.of(letter("aino@testi.example"), letter("eero@testi.example")));
        carry();
        assertThat(page().select("main section")).isEmpty();
        server.refuse("", "");
        whole.run(
                () -> jdbc.sql("update mail.letter set next_try_at = posted_at").update());
        carry();
        assertThat(server.arrived()).containsOnlyKeys(names());
    }
}
