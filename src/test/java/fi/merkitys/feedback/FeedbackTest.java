package fi.merkitys.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.Walls;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Eero tells Aino what she did well and what not; she answers, and decides who else reads it. */
@MerkitysTest
class FeedbackTest {
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
    void assemble() {
        office = new Office(web, cast.assemble());
    }

    @Test
    void aSentenceIsEnoughAndTheReceiverFindsItOnToday() throws Exception {
        var path = Giving.give(office, "Eero", "Aino", "appreciative", "You asked what the customer needed.");
        assertThat(office.page("Eero", path + "?given=true").text()).contains("Sent. Aino finds it on Today");
        var today = office.page("Aino", "/");
        assertThat(today.select(".m-today-feedback").text()).contains("Eero", "You asked what the customer needed.");
        assertThat(office.page("Aino", path).text()).contains("You asked what the customer needed.");
        assertThat(office.page("Aino", "/").select(".m-today-feedback")).isEmpty();
        assertThat(office.page("Eero", path).text()).contains("read now");
    }

    @Test
    void nobodyElseReadsItWhateverTheirRank() throws Exception {
        var path = Giving.give(office, "Mantas", "Aino", "corrective", "You interrupted the customer.");
        for (var other : new String[] {"Eero", "Kalle", "Helmi", "Jonas", "Rūta", "Liisa", "Sanna", "Petri"}) {
            assertThat(office.status(other, path)).as(other).isEqualTo(404);
            assertThat(office.page(other, "/feedback").text()).doesNotContain("interrupted");
            assertThat(office.page(other, "/").text()).doesNotContain("interrupted");
        }
        assertThat(office.status("Mantas", path)).isEqualTo(200);
    }

    @Test
    void theReceiverAnswersAndTheGiverReadsIt() throws Exception {
        var path = Giving.give(office, "Eero", "Aino", "corrective", "You interrupted the customer.");
        office.send("Aino", path + "/replies", "words", "I heard the next call ringing.\r\nI will let it ring.");
        var page = office.page("Eero", path);
        assertThat(page.select(".m-reply").text()).contains("Aino").contains("I will let it ring.");
        assertThat(office.send("Aino", path + "/replies", "words", "  ").getStatus())
                .isEqualTo(422);
        office.send("Eero", path + "/replies", "words", "Thank you.");
        assertThat(office.page("Aino", path).select(".m-reply")).hasSize(2);
        assertThat(office.send("Mantas", path + "/replies", "words", "Me too.").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theDayOfComingBackReachesBoth() throws Exception {
        var today = LocalDate.now(clock);
        var path = Giving.give(
                office,
                "Eero",
                "Aino",
                "corrective",
                "You interrupted the customer.",
                "followUpOn",
                today.plusDays(7).toString());
        assertThat(office.page("Aino", path).text()).contains("it is on Today for both of you");
        assertThat(office.page("Aino", "/").select(".m-today-follow-up")).isEmpty();
        office.send("Aino", path + "/follow-up-day", "on", today.toString());
        for (var each : new String[] {"Eero", "Aino"}) {
            assertThat(office.page(each, "/").select(".m-today-follow-up").text())
                    .contains("interrupted");
        }
        office.send("Aino", path + "/follow-up", "words", "I count to two now.");
        for (var each : new String[] {"Eero", "Aino"}) {
            assertThat(office.page(each, "/").select(".m-today-follow-up")).isEmpty();
            assertThat(office.page(each, path).text())
                    .contains("I count to two now.")
                    .contains("You came back to it");
        }
        assertThat(office.send(
                                "Eero",
                                path + "/follow-up-day",
                                "on",
                                today.minusDays(1).toString())
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void theReceiverShowsItAndTakesItBack() throws Exception {
        var path = Giving.give(office, "Mantas", "Aino", "appreciative", "You stayed calm.");
        assertThat(office.send("Mantas", path + "/shares", "to", "" + office.id("Eero"))
                        .getStatus())
                .isEqualTo(404);
        office.send("Aino", path + "/shares", "to", "" + office.id("Eero"));
        assertThat(office.page("Eero", path).text())
                .contains("You stayed calm.")
                .contains("From Mantas to Aino");
        assertThat(office.page("Eero", "/feedback?side=shown").text()).contains("You stayed calm.");
        assertThat(office.send("Eero", path + "/replies", "words", "Well done!").getStatus())
                .isEqualTo(404);
        assertThat(office.page("Aino", "/my-data").select("tr").eachText())
                .anyMatch(row -> row.contains("Eero read feedback that you had shown to them"));
        office.send("Aino", path + "/shares/" + office.id("Eero") + "/removal");
        assertThat(office.status("Eero", path)).isEqualTo(404);
        assertThat(office.send("Aino", path + "/shares", "who", "Nobody").getStatus())
                .isEqualTo(422);
    }

    @Test
    void whatNobodyHasReadMayBeTakenBack() throws Exception {
        var path = Giving.give(office, "Mantas", "Aino", "corrective", "Meant for Liisa.");
        assertThat(office.send("Aino", path + "/removal").getRedirectedUrl()).isEqualTo(path);
        office.send("Mantas", path + "/removal");
        assertThat(office.status("Mantas", path)).isEqualTo(404);
        var read = Giving.give(office, "Mantas", "Aino", "corrective", "Meant for you.");
        office.page("Aino", read);
        office.send("Mantas", read + "/removal");
        assertThat(office.status("Aino", read)).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsToldAndNothingTypedIsLost() throws Exception {
        var page = office.send(
                "Eero", "/feedback", "to", "" + office.id("Aino"), "kind", "corrective", "effect", "<b>Oh.");
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("Say what was done").contains("&lt;b&gt;Oh.");
        assertThat(Giving.give(office, "Eero", "Eero", "appreciative", "I am great."))
                .isEmpty();
        assertThat(Giving.give(office, "Eero", "Aino", "appreciative", "x".repeat(4001)))
                .isEmpty();
        assertThat(Giving.give(office, "Eero", "Aino", "appreciative", "Good.", "followUpOn", "2001-01-01"))
                .isEmpty();
        assertThat(Giving.give(office, "Eero", "Aino", "appreciative", "Good.", "followUpOn", "tomorrow"))
                .isEmpty();
        assertThat(office.send("Eero", "/feedback", "to", "999999", "behaviour", "Good.")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void aNameIsEnoughWithoutAnyScript() throws Exception {
        var given = office.send("Eero", "/feedback", "who", "mant", "behaviour", "You stayed calm.");
        assertThat(given.getStatus()).isEqualTo(302);
        assertThat(office.page("Mantas", "/").text()).contains("You stayed calm.");
    }

    @Test
    void onesOwnPeopleComeFirstAndWhoHasLeftIsNotThere() throws Exception {
        jdbc.sql("update people.person set left_on = ? where id = ?")
                .params(LocalDate.now(clock).minusDays(1), office.id("Mantas"))
                .update();
        assertThat(office.page("Eero", "/feedback/new").select(".m-pick span").eachText())
                .noneMatch(name -> name.startsWith("Mantas"))
                .anyMatch(name -> name.startsWith("Aino"))
                .anyMatch(name -> name.startsWith("Helmi"));
        assertThat(office.page("Kalle", "/colleagues?who=a").select(".m-pick")).hasSize(1);
        assertThat(office.page("Kalle", "/colleagues?who=%25").select(".m-pick"))
                .isEmpty();
    }

    @Test
    void pressingTwiceGivesOnce() throws Exception {
        var path = Giving.give(office, "Eero", "Aino", "appreciative", "You asked what the customer needed.");
        assertThat(Giving.give(office, "Eero", "Aino", "appreciative", "You asked what the customer needed."))
                .isEqualTo(path);
    }

    @Test
    void askingBringsAnAnswerToWhoAsked() throws Exception {
        office.send(
                "Aino",
                "/feedback/requests",
                "to",
                "" + office.id("Mantas"),
                "to",
                "" + office.id("Liisa"),
                "question",
                "How do I explain bills?");
        assertThat(office.page("Mantas", "/").select(".m-today-requests").text())
                .contains("Aino asks you", "bills");
        var answer = office.page("Mantas", "/")
                .select(".m-today-requests a[href*=request]")
                .attr("href");
        assertThat(office.page("Mantas", answer).text()).contains("How do I explain bills?");
        var request = answer.substring(answer.indexOf('=') + 1);
        var path = Giving.give(office, "Mantas", "Aino", "appreciative", "Line by line.", "request", request);
        assertThat(office.page("Mantas", "/").select(".m-today-requests")).isEmpty();
        assertThat(office.page("Aino", path).text()).contains("The question was", "How do I explain bills?");
        assertThat(office.status("Eero", answer)).isEqualTo(404);
        var other = office.page("Liisa", "/").select(".m-today-requests form").attr("action");
        office.send("Liisa", other);
        assertThat(office.page("Aino", "/feedback").text()).contains("had nothing to say");
        assertThat(office.send("Aino", "/feedback/requests", "question", "Whom?")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void ownDataTellWhatWasSaidAndWhatGoesWhenOneIsErased() throws Exception {
        var path = Giving.give(office, "Eero", "Aino", "appreciative", "You asked what the customer needed.");
        office.send("Aino", path + "/replies", "words", "It came by itself.");
        var mine = office.answer(
                "Aino", org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/my-data.json"));
        assertThat(mine.getContentAsString()).contains("You asked what the customer needed.", "It came by itself.");
        jdbc.sql("update people.person set left_on = ? where id = ?")
                .params(LocalDate.now(clock).minusDays(1), office.id("Aino"))
                .update();
        var erasure = office.page("Sanna", "/people/" + office.id("Aino") + "/erasure");
        assertThat(erasure.text()).contains("Feedback that the person received").doesNotContain("customer needed");
        office.send(
                "Sanna",
                "/people/" + office.id("Aino") + "/erasure",
                "fingerprint",
                erasure.select("input[name=fingerprint]").attr("value"),
                "looked",
                "true");
        assertThat(Walls.as(
                        office.person("Eero"),
                        jdbc,
                        () -> jdbc.sql("select count(*) from feedback.given")
                                .query(Long.class)
                                .single()))
                .isZero();
    }
}
