package fi.merkitys.voice.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.Walls;
import fi.merkitys.outward.TlsServer;
import fi.merkitys.successes.webhooks.CarriedNow;
import fi.merkitys.successes.webhooks.Way;
import fi.merkitys.successes.webhooks.Webhooks;
import fi.merkitys.voice.RaisedInTests;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A board in the office shows what people raise and what becomes of it, on a server with TLS that is really there. */
@MerkitysTest
class VoiceWebhookTest {
    private static final List<String> ALL =
            List.of("voice.raised", "voice.passed", "voice.answered", "voice.done", "voice.closed");

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BeanFactory beans;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Clock clock;

    private Office office;
    private TlsServer server;

    @BeforeEach
    void start() throws Exception {
        office = new Office(web, cast.assemble());
        server = new TlsServer();
        server.has("/hook", 200, "");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private void address(Way way, List<String> topics) {
        Walls.as(
                office.person("Petri"),
                jdbc,
                () -> webhooks.make("Board", way, "en", server.at("/hook"), topics, office.person("Petri")));
    }

    private List<JsonNode> arrived() {
        CarriedNow.by(beans, server.outward());
        CarriedNow.by(beans, server.outward());
        return server.bodies().stream().map(JsonMapper.shared()::readTree).toList();
    }

    private void answerAndDo(String path) throws Exception {
        office.send("Eero", path + "/owner", "to", "" + office.id("Kalle"), "words", "Kalle’s.");
        office.send(
                "Kalle",
                path + "/answer",
                "answer",
                "yes",
                "words",
                "We build it.",
                "dueOn",
                LocalDate.now(clock).plusDays(9).toString());
        office.send("Kalle", path + "/doing", "words", "It is Ctrl-W.");
        office.send("Aino", path + "/thanks");
    }

    @Test
    void everyStepOfWhatIsForAllIsToldOnceWithoutANameNobodyWantsThere() throws Exception {
        address(Way.SIGNED, ALL);
        var path = RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.", "forAll", "true");
        answerAndDo(path);
        answerAndDo(RaisedInTests.raise(office, "Aino", "problem", "For those on its way alone."));
        var all = arrived();
        assertThat(all).extracting(one -> one.get("type").asString()).containsExactlyElementsOf(ALL);
        assertThat(server.bodies()).noneMatch(body -> body.contains("Aino") || body.contains("on its way"));
        var answered = all.get(2).get("data");
        assertThat(answered.get("answer").asString()).isEqualTo("yes");
        assertThat(answered.get("said").asString()).isEqualTo("We build it.");
        assertThat(answered.get("owner").asString()).isEqualTo("Kalle");
        assertThat(answered.get("url").asString()).isEqualTo("https://merkitys.testi.example" + path);
    }

    @Test
    void whoeverWantsTheirNameThereIsNamed() throws Exception {
        address(Way.SIGNED, ALL);
        RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.", "forAll", "true", "named", "true");
        assertThat(arrived())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.get("data").get("raiser").asString()).isEqualTo("Aino"));
    }

    @Test
    void anAddressIsToldOfWhatItWantsAlone() throws Exception {
        address(Way.SLACK, List.of("voice.done"));
        answerAndDo(RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.", "forAll", "true"));
        office.send("Mantas", "/successes", "to", "" + office.id("Aino"), "words", "You stayed.");
        CarriedNow.by(beans, server.outward());
        assertThat(server.bodies())
                .singleElement()
                .asString()
                .contains("You said “A hotkey for wrap-up.”, we did: It is Ctrl-W.");
    }

    @Test
    void whatIsNotForAllAnyMoreIsNotSent() throws Exception {
        address(Way.SIGNED, ALL);
        var path = RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.", "forAll", "true");
        office.send("Aino", path + "/audience", "forAll", "false");
        assertThat(arrived()).isEmpty();
    }
}
