package fi.merkitys.successes.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.Walls;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.Notices;
import fi.merkitys.outward.TlsServer;
import fi.merkitys.successes.Audience;
import fi.merkitys.successes.Kind;
import fi.merkitys.successes.NewSuccess;
import fi.merkitys.successes.TellSuccess;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Petri gives an address on a server with TLS that is really there; Mantas thanks Aino; the job carries it there. */
@MerkitysTest
class WebhookTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Message message;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    Notices notices;

    @Autowired
    TellSuccess tell;

    @Autowired
    Clock clock;

    private final List<Map<String, String>> headers = new CopyOnWriteArrayList<>();
    private Office office;
    private TlsServer server;

    @BeforeEach
    void start() throws Exception {
        office = new Office(web, cast.assemble());
        server = new TlsServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    /** As the job does it, on a node whose clock is so far on. */
    private void round(Duration later) {
        var then = Clock.offset(clock, later);
        new WebhookCourier(deliveries, message, server.outward(), whole, notices, then).round(() -> false);
    }

    private String address(Way way, String path) {
        return Walls.as(
                office.person("Petri"),
                jdbc,
                () -> webhooks.make("Office chat", way, "en", server.at(path), office.person("Petri")));
    }

    private String thank(String words, String... more) throws Exception {
        var sent = new ArrayList<>(List.of("to", String.valueOf(office.id("Aino")), "words", words));
        sent.addAll(List.of(more));
        return String.valueOf(office.send("Mantas", "/successes", sent.toArray(String[]::new))
                        .getRedirectedUrl())
                .replace("?told=true", "");
    }

    private String seen() throws Exception {
        return office.page("Petri", "/webhooks").select("main").text();
    }

    @Test
    void aSystemGetsWhatIsForAllAndCanCheckThatItComesFromHere() throws Exception {
        server.has("/hook", exchange -> {
            headers.add(Map.of(
                    "webhook-id", exchange.getRequestHeaders().getFirst("webhook-id"),
                    "webhook-timestamp", exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    "webhook-signature", exchange.getRequestHeaders().getFirst("webhook-signature")));
            server.bodies().add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        var secret = address(Way.SIGNED, "/hook");
        var path = thank("You stayed until it was settled.", "effect", "She came back.");
        thank("For the team.", "audience", "team");
        thank("For you alone.", "audience", "receiver");

        round(Duration.ZERO);
        round(Duration.ofHours(1));
        assertThat(server.bodies()).hasSize(1);
        var body = server.bodies().getFirst();
        var event = JsonMapper.shared().readTree(body);
        assertThat(event.get("type").asString()).isEqualTo("recognition.kudos");
        assertThat(event.get("data").get("words").asString()).isEqualTo("You stayed until it was settled.");
        assertThat(event.get("data").get("from").get("name").asString()).isEqualTo("Mantas");
        assertThat(event.get("data").get("to").get(0).get("name").asString()).isEqualTo("Aino");
        assertThat(event.get("data").get("url").asString()).isEqualTo("https://merkitys.testi.example" + path);
        var sent = headers.getFirst();
        assertThat(sent.get("webhook-id")).startsWith("msg_");
        assertThat(Signature.headers(
                        secret,
                        String.valueOf(sent.get("webhook-id")),
                        java.time.Instant.ofEpochSecond(Long.parseLong(String.valueOf(sent.get("webhook-timestamp")))),
                        body))
                .isEqualTo(sent);
        assertThat(seen()).contains("last arrived now").doesNotContain("wait", secret);
    }

    @Test
    void aChatReadsASentenceWithALink() throws Exception {
        server.has("/hooks/office", 200, "ok");
        address(Way.SLACK, "/hooks/office");
        thank("You <stayed>.");
        Walls.as(
                office.person("Eero"),
                jdbc,
                () -> tell.now(new NewSuccess(
                        Kind.CUSTOMER,
                        office.person("Eero"),
                        List.of(office.person("Aino")),
                        "She was so kind.",
                        "",
                        null,
                        "",
                        Audience.ALL)));

        round(Duration.ZERO);
        assertThat(server.bodies())
                .satisfiesExactly(
                        kudos -> assertThat(kudos).contains("Mantas thanked Aino: “You &lt;stayed&gt;.”", "|Read it>"),
                        praise -> assertThat(praise)
                                .contains("A customer about Aino: “She was so kind.”")
                                .doesNotContain("Eero"));
    }

    @Test
    void whatWasHiddenOrTakenBackMeanwhileIsNotSent() throws Exception {
        server.has("/hook", 200, "");
        address(Way.SIGNED, "/hook");
        office.send("Aino", thank("You sang.") + "/hiding");
        office.send("Mantas", thank("You danced.") + "/removal");

        round(Duration.ZERO);
        assertThat(server.bodies()).isEmpty();
        assertThat(seen()).doesNotContain("wait");
    }

    /** Later and later; the same message keeps its id. */
    @ParameterizedTest
    @ValueSource(strings = {"down", "broken", "slow", "refusing"})
    void whatDoesNotArriveIsTriedAgainUntilItIsGivenUp(String trouble) throws Exception {
        switch (trouble) {
            case "down" -> server.goesDown();
            case "slow" -> server.isSlow("/hook");
            default -> server.has("/hook", trouble.equals("broken") ? 500 : 403, "");
        }
        address(Way.SIGNED, "/hook");
        thank("You stayed until it was settled.");
        round(Duration.ZERO);
        assertThat(seen()).contains("1 waits", "Nothing has arrived since now");
        round(Duration.ofSeconds(30));
        assertThat(tries()).isEqualTo(1);
        round(Duration.ofMinutes(2));
        assertThat(tries()).isEqualTo(2);

        round(WebhookCourier.GIVEN_UP_AFTER);
        assertThat(seen())
                .contains("Given up", "nothing arrived for three days")
                .doesNotContain("waits");
        assertThat(office.page("Petri", "/notices").text()).contains("“Office chat” is told nothing any more");
        thank("Nobody is told.");
        round(WebhookCourier.GIVEN_UP_AFTER.plusDays(1));

        if (trouble.equals("down")) {
            server.comesBack();
        }
        server.bodies().clear();
        server.hasNow("/hook", 200, "");
        office.send(
                "Petri",
                office.page("Petri", "/webhooks").select("form[action$=pause]").attr("action"),
                "paused",
                "false");
        thank("You found the fault.");
        round(Duration.ofSeconds(1));
        assertThat(server.bodies())
                .singleElement()
                .satisfies(body -> assertThat(body).contains("You found the fault."));
        assertThat(seen()).doesNotContain("Given up", "Nothing has arrived");
    }

    private int tries() {
        return whole.read(() -> jdbc.sql("select tries from successes.webhook_delivery")
                .query(Integer.class)
                .single());
    }

    @Test
    void anAddressIsTriedPausedAndTakenAway() throws Exception {
        var made = Jsoup.parse(office.send(
                        "Petri",
                        "/webhooks",
                        "name",
                        "Office chat",
                        "way",
                        "signed",
                        "language",
                        "fi",
                        "topics",
                        "recognition",
                        "address",
                        "https://localhost/hooks/T0/secret")
                .getContentAsString());
        assertThat(made.select(".m-secret").text()).startsWith("whsec_");
        var list = office.page("Petri", "/webhooks");
        assertThat(list.text()).contains("Office chat", "localhost");
        assertThat(list.html()).doesNotContain("whsec_", "/hooks/T0");
        // It would lead into the house.
        assertThat(office.send("Petri", list.select("form[action$=trial]").attr("action"))
                        .getContentAsString())
                .contains("leads into a network that is not public");

        office.send("Petri", list.select("form[action$=pause]").attr("action"), "paused", "true");
        thank("Nobody is told.");
        assertThat(seen()).contains("Paused now").doesNotContain("waits");
        office.send("Petri", list.select("form[action$=removal]").attr("action"));
        assertThat(seen()).contains("Nothing leaves the house");
        assertThat(office.page("Petri", "/my-data").text())
                .contains("you made an address to which successes are sent: Office chat")
                .contains("you removed an address to which successes are sent: Office chat");
    }

    /** What was for few is told when it is for all only where somebody looks: an edit is no news. */
    @Test
    void whatIsForAllLaterIsNotSent() throws Exception {
        server.has("/hook", 200, "");
        address(Way.SIGNED, "/hook");
        var path = thank("You stayed until it was settled.", "audience", "team");
        office.send("Mantas", path + "/words", "words", "You stayed until it was settled.", "audience", "all");
        assertThat(office.page("Kalle", "/successes").text()).contains("You stayed");

        round(Duration.ZERO);
        assertThat(server.bodies()).isEmpty();
    }

    /** And what is for few again before it was sent is not sent either. */
    @Test
    void whatIsForFewAgainMeanwhileIsNotSent() throws Exception {
        server.has("/hook", 200, "");
        address(Way.SIGNED, "/hook");
        var path = thank("You stayed until it was settled.");
        office.send("Mantas", path + "/words", "words", "You stayed until it was settled.", "audience", "team");

        round(Duration.ZERO);
        assertThat(server.bodies()).isEmpty();
        assertThat(seen()).doesNotContain("wait");
    }

    @Test
    void onlyAnAddressOfTheEncryptedWebWillDo() throws Exception {
        for (var address : List.of("http://chat.example/x", "ftp://x", "", "https://u:p@chat.example/")) {
            assertThat(office.send("Petri", "/webhooks", "name", "Chat", "way", "slack", "address", address)
                            .getStatus())
                    .as(address)
                    .isEqualTo(422);
        }
    }
}
