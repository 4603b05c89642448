package fi.merkitys.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.onetoones.TalkInTests;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Eero and Aino meet next week; what they told each other may be worth a word there. */
@MerkitysTest
class SuggestedFeedbackTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Office office;
    private String talk;

    @BeforeEach
    void meet() {
        office = new Office(web, cast.assemble());
        talk = TalkInTests.of(office, "Eero", "Aino", clock.instant().plus(Duration.ofDays(7)), jdbc)
                .path();
    }

    @Test
    void openFeedbackIsOfferedToBothAndPutDownByOneClick() throws Exception {
        var path = Giving.give(office, "Eero", "Aino", "corrective", "You interrupted the customer.");
        for (var each : new String[] {"Eero", "Aino"}) {
            assertThat(suggested(each)).containsExactly(path);
            assertThat(points(each)).isEmpty();
            assertThat(office.page(each, talk).select("#points").text())
                    .contains("Feedback from Eero on")
                    .doesNotContain("interrupted");
        }
        office.send(
                "Aino",
                talk + "/suggested-points",
                "source",
                office.page("Aino", talk).select("#points input[name=source]").val());
        assertThat(points("Eero")).hasSize(1);
        assertThat(suggested("Eero")).isEmpty();
    }

    @Test
    void whatTheEmployeeToldTheSupervisorIsOffered() throws Exception {
        var path = Giving.give(office, "Aino", "Eero", "corrective", "The shift list came on Sunday.");
        assertThat(suggested("Eero")).containsExactly(path);
    }

    @Test
    void whatIsAnsweredOrOnlyGoodOrCameBackToIsNotOpen() throws Exception {
        Giving.give(office, "Eero", "Aino", "appreciative", "You stayed calm.");
        assertThat(suggested("Aino")).isEmpty();
        var answered = Giving.give(office, "Eero", "Aino", "corrective", "You interrupted the customer.");
        office.send("Aino", answered + "/replies", "words", "I will count to two.");
        assertThat(suggested("Aino")).isEmpty();
        office.send(
                "Aino",
                answered + "/follow-up-day",
                "on",
                LocalDate.now(clock).plusDays(7).toString());
        assertThat(suggested("Aino")).containsExactly(answered);
        office.send("Eero", answered + "/follow-up", "words", "It went well.");
        assertThat(suggested("Aino")).isEmpty();
    }

    @Test
    void ofWhatOthersToldEitherOfThemNothingIsOffered() throws Exception {
        var path = Giving.give(office, "Mantas", "Aino", "corrective", "You left the headset on.");
        Giving.give(office, "Aino", "Mantas", "corrective", "You speak loudly.");
        Giving.give(office, "Kalle", "Eero", "corrective", "You forgot the meeting.");
        office.send("Aino", path + "/shares", "to", "" + office.id("Eero"));
        assertThat(suggested("Aino")).isEmpty();
        assertThat(suggested("Eero")).isEmpty();
        assertThat(office.status("Helmi", talk)).isEqualTo(404);
    }

    private List<String> suggested(String who) throws Exception {
        return office.page(who, talk).select("#points a[href^=/feedback/]").eachAttr("href");
    }

    private List<String> points(String who) throws Exception {
        return office.page(who, talk).select("#points .m-point").eachText();
    }
}
