package fi.merkitys.voice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.onetoones.TalkInTests;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Eero and Aino meet next week; what she raised waits for an answer. */
@MerkitysTest
class SuggestedVoiceTest {
    private static final String WAITS = "Still without an answer: “A hotkey for wrap-up.”";

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Office office;
    private TalkInTests talk;

    @BeforeEach
    void meet() {
        office = new Office(web, cast.assemble());
        talk = TalkInTests.of(office, "Eero", "Aino", clock.instant().plus(Duration.ofDays(7)), jdbc);
    }

    private void daysAgo(int days) {
        jdbc.sql("select tests.by_owner(?)")
                .param("update voice.item set raised_at = raised_at - interval '" + days + " days'")
                .query()
                .singleRow();
    }

    @Test
    void whatWaitsLongIsOfferedToBothAndTakenByOne() throws Exception {
        var path = RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.");
        assertThat(talk.suggested("Aino")).isEmpty();
        daysAgo(6);
        for (var each : new String[] {"Eero", "Aino"}) {
            assertThat(talk.suggested(each)).containsExactly(WAITS);
            assertThat(talk.paths(each)).containsExactly(path);
            assertThat(office.status(each, path)).isEqualTo(200);
        }
        talk.take("Eero");
        assertThat(talk.points("Aino")).containsExactly(WAITS);
        assertThat(talk.suggested("Aino")).isEmpty();
    }

    @Test
    void whatIsAnsweredOrSomebodyElsesIsNotOffered() throws Exception {
        var path = RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.");
        RaisedInTests.raise(office, "Mantas", "idea", "Another chair.");
        daysAgo(6);
        office.send("Eero", path + "/answer", "answer", "no", "words", "Too dear.");
        assertThat(talk.suggested("Aino")).isEmpty();
        assertThat(talk.suggested("Eero")).isEmpty();
    }
}
