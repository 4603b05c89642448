package fi.merkitys.successes.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Petri connects the workspace; Mantas connects himself and thanks Aino from there. */
@MerkitysTest
class SlackTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Office office;

    @BeforeEach
    void assemble() throws Exception {
        office = new Office(web, cast.assemble());
        office.send("Petri", "/webhooks/slack", "secret", SECRET);
    }

    private MockHttpServletResponse send(String body, String timestamp, String signature) throws Exception {
        return web.perform(post("/api/slack/commands")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content(body)
                        .header("X-Slack-Request-Timestamp", timestamp)
                        .header("X-Slack-Signature", signature))
                .andReturn()
                .getResponse();
    }

    private static String body(String user, String text) {
        return "token=x&team_id=T1&team_domain=testi&user_id=" + user + "&user_name=someone&command=%2Fkudos&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int second;

    /** As Slack does it; each a second after the other, as no two are alike. */
    private String says(String user, String text) throws Exception {
        var body = body(user, text);
        var timestamp = Long.toString(clock.instant().getEpochSecond() - second++);
        var answer = send(body, timestamp, signature(timestamp, body));
        assertThat(answer.getStatus()).isEqualTo(200);
        var said = JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(said.get("response_type").asString()).isEqualTo("ephemeral");
        return said.get("text").asString();
    }

    private static String signature(String timestamp, String body) {
        return SlackSignature.of(SECRET, timestamp, body.getBytes(StandardCharsets.UTF_8));
    }

    private String connect(String name, String user) throws Exception {
        var page = office.answer(
                        name,
                        post("/successes/slack")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .getContentAsString();
        var code = org.jsoup.Jsoup.parse(page).select(".m-secret").text();
        return says(user, code.replace("/kudos ", ""));
    }

    @Test
    void whoIsConnectedThanksBySlacksNamesByEMailAndByName() throws Exception {
        assertThat(says("U1", "aino Thank you.")).contains("Merkitys does not know you", "ei vielä tunne", "nepažįsta");
        assertThat(connect("Mantas", "U1"))
                .isEqualTo("Mantas, you are connected. Thank somebody: /kudos @name and what they did.");
        connect("Aino", "U2");

        assertThat(says("U1", "<@U2|whatever> You stayed until it was settled."))
                .isEqualTo("Told. Aino can read it now, and so can everybody.");
        assertThat(says("U1", "<@U9|liisa> and <@U2> You two found the fault.")).contains("Liisa, Aino");
        assertThat(says("U1", "eero@testi.example: You listened.")).contains("Told. Eero");
        assertThat(says("U1", "@kalle You laughed.")).contains("Told. Kalle");
        assertThat(says("U1", "Helmi, you asked.")).contains("Told. Helmi");
        assertThat(office.page("Liisa", "/successes").text())
                .contains(
                        "from Mantas", "You stayed until it was settled.", "You two found the fault.", "You listened.")
                .contains("You laughed.", "you asked.");
        assertThat(office.page("Aino", "/notices").text()).contains("Mantas thanked you.");
    }

    @Test
    void whatCannotBeToldIsAnsweredInTheGiversLanguage() throws Exception {
        connect("Mantas", "U1");
        jdbc.sql("update people.person set language = 'fi' where name = 'Mantas'")
                .update();

        assertThat(says("U1", "")).contains("Kirjoita kenelle");
        assertThat(says("U1", "<@U7|nobody> Kiitos!")).contains("”nobody” ei ole täällä yksi henkilö");
        assertThat(says("U1", "Tuntematon Kiitos!")).contains("”Tuntematon”");
        assertThat(says("U1", "mantas Minä itse.")).doesNotContain("Kerrottu");
        assertThat(says("U1", "aino")).doesNotContain("Kerrottu");
        for (var n = 0; n < 5; n++) {
            assertThat(says("U1", "aino Kiitos " + n)).contains("Kerrottu");
        }
        assertThat(says("U1", "aino Kiitos taas")).doesNotContain("Kerrottu");
        assertThat(office.page("Liisa", "/successes").select(".m-success")).hasSize(5);
    }

    @Test
    void onlySlackIsHeardJustNowAndOnce() throws Exception {
        connect("Mantas", "U1");
        var body = body("U1", "aino Thank you.");
        var now = Long.toString(clock.instant().getEpochSecond() - 60);
        var late = Long.toString(
                clock.instant().minus(Duration.ofMinutes(5)).minusSeconds(2).getEpochSecond());
        var early = Long.toString(
                clock.instant().plus(Duration.ofMinutes(5)).plusSeconds(60).getEpochSecond());

        assertThat(send(body, now, "v0=00").getStatus()).isEqualTo(401);
        assertThat(send(body, "", "").getStatus()).isEqualTo(401);
        assertThat(send(body, late, signature(late, body)).getStatus()).isEqualTo(401);
        assertThat(send(body, early, signature(early, body)).getStatus()).isEqualTo(401);
        assertThat(send(body + "x", now, signature(now, body)).getStatus()).isEqualTo(401);
        assertThat(office.page("Liisa", "/successes").select(".m-success")).isEmpty();

        assertThat(send(body, now, signature(now, body)).getStatus()).isEqualTo(200);
        assertThat(send(body, now, signature(now, body)).getStatus()).isEqualTo(401);
        assertThat(office.page("Liisa", "/successes").select(".m-success")).hasSize(1);

        office.send("Petri", "/webhooks/slack/removal");
        assertThat(send(body, now, signature(now, body)).getStatus()).isEqualTo(404);
    }

    @Test
    void aCodeConnectsItsOwnerOnceAndEndsWhenTheyWant() throws Exception {
        assertThat(says("U1", "connect ABCDEFGHIJ")).contains("does not hold any more");
        connect("Mantas", "U1");
        // Another colleague on the same Slack account takes it over.
        assertThat(connect("Aino", "U1")).startsWith("Aino,");
        assertThat(office.page("Mantas", "/successes/slack").text()).contains("Connect once");
        assertThat(office.page("Aino", "/successes/slack").text()).contains("connected since now");
        assertThat(office.answer(
                                "Aino",
                                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                        "/my-data.json"))
                        .getContentAsString())
                .contains("connected with Slack", "T1:U1");

        office.send("Aino", "/successes/slack/removal");
        assertThat(says("U1", "mantas Thank you.")).contains("does not know you");
        assertThat(office.send("Petri", "/webhooks/slack", "secret", "not a secret")
                        .getStatus())
                .isEqualTo(422);
        assertThat(office.page("Petri", "/webhooks/slack").html()).doesNotContain(SECRET);
    }

    /** The example of Slack's documentation. */
    @Test
    void theSignatureIsSlacks() {
        var body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
                + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
        var at = Instant.ofEpochSecond(1_531_420_618);
        assertThat(SlackSignature.holds(SECRET, "1531420618", bytes, signature, at))
                .isTrue();
        assertThat(SlackSignature.holds(SECRET, "1531420618", bytes, signature, at.plusSeconds(301)))
                .isFalse();
        assertThat(SlackSignature.holds("another", "1531420618", bytes, signature, at))
                .isFalse();
    }
}
