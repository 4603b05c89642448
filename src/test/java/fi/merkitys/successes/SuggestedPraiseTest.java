package fi.merkitys.successes;

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

/** Eero and Aino meet next week; others have thanked her. */
@MerkitysTest
class SuggestedPraiseTest {
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

    private String thank(String words, String audience) throws Exception {
        var told = office.send(
                        "Mantas", "/successes", "to", "" + office.id("Aino"), "words", words, "audience", audience)
                .getRedirectedUrl();
        return told == null ? "" : told.replaceFirst("\\?.*", "");
    }

    @Test
    void thanksAreOfferedToBothAndTakenByOne() throws Exception {
        var path = thank("You stayed with the customer.", "everybody");
        for (var each : new String[] {"Eero", "Aino"}) {
            assertThat(talk.suggested(each)).containsExactly("Aino was thanked: “You stayed with the customer.”");
            assertThat(talk.paths(each)).containsExactly(path);
            assertThat(talk.points(each)).isEmpty();
            assertThat(office.status(each, path)).isEqualTo(200);
        }
        talk.take("Aino");
        assertThat(talk.points("Eero")).containsExactly("Aino was thanked: “You stayed with the customer.”");
        assertThat(talk.suggested("Eero")).isEmpty();
    }

    @Test
    void whatIsForHerAloneIsOfferedToHerAlone() throws Exception {
        thank("For you alone.", "receiver");
        assertThat(talk.suggested("Aino")).containsExactly("Aino was thanked: “For you alone.”");
        assertThat(talk.suggested("Eero")).isEmpty();
    }

    @Test
    void onlyTheBeginningOfLongOnesIsOffered() throws Exception {
        thank("🎉".repeat(70), "everybody");
        thank("Thank you " + "very ".repeat(40) + "much", "everybody");
        assertThat(talk.suggested("Eero"))
                .hasSize(2)
                .anyMatch(words -> words.endsWith("🎉”"))
                .anyMatch(words -> words.endsWith("…”"));
    }

    @Test
    void whatWasLongAgoIsNotOffered() throws Exception {
        thank("You stayed with the customer.", "everybody");
        jdbc.sql("select tests.by_owner(?)")
                .param("update successes.receiver set told_at = told_at - interval '40 days'")
                .query()
                .singleRow();
        assertThat(talk.suggested("Eero")).isEmpty();
    }
}
