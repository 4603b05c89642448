package fi.merkitys.voice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Aino says what does not work; Eero owns it, answers, and she thanks him. */
@MerkitysTest
class VoiceTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Items items;

    @Autowired
    OnBehalf onBehalf;

    private Office office;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
    }

    @Test
    void whatNobodyOwnsIsTheLineSupervisorsAndTheRaiserKnowsIt() throws Exception {
        var path = RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.");
        var page = office.page("Aino", path + "?raised=true");
        assertThat(page.select("[role=status]").text()).contains("Received").contains("Eero");
        assertThat(page.select(".m-steps").text()).contains("Received", "Passed to Eero");
        assertThat(office.page("Eero", "/voice/board").text()).contains("A hotkey for wrap-up.");
    }

    @Test
    void eachStepIsToldToTheRaiserUntilSheThanks() throws Exception {
        var path = RaisedInTests.raise(
                office, "Aino", "obstacle", "The CRM logs me out.", "obstacle", "tool", "minutes", "15");
        office.send("Eero", path + "/looking");
        office.send(
                "Eero",
                path + "/answer",
                "answer",
                "yes",
                "words",
                "IT lengthens the session.",
                "dueOn",
                LocalDate.now(clock).plusDays(9).toString());
        assertThat(office.page("Aino", "/").text()).contains("Something happened to what you said");
        assertThat(office.page("Aino", path).select(".m-steps").text())
                .contains("Is being looked at", "IT lengthens the session.");
        office.send("Eero", path + "/doing", "words", "Sessions last ten hours now.");
        assertThat(told("Aino")).containsExactly("voice.notice.looking", "voice.notice.yes", "voice.notice.done");
        office.send("Aino", path + "/thanks");
        assertThat(office.page("Aino", path).text()).contains("Closed").contains("Thanked");
        assertThat(told("Eero")).contains("voice.notice.waits", "voice.notice.thanked");
    }

    @Test
    void aNoNeedsAReasonAndAYesADay() throws Exception {
        var path = RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.");
        assertThat(office.send("Eero", path + "/answer", "answer", "no", "words", " ")
                        .getStatus())
                .isEqualTo(422);
        assertThat(office.send("Eero", path + "/answer", "answer", "yes", "words", "Soon.", "dueOn", "")
                        .getStatus())
                .isEqualTo(422);
        assertThat(office.send("Eero", path + "/answer", "answer", "yes", "words", "Soon.", "dueOn", "soon")
                        .getContentAsString())
                .contains("Soon.");
        assertThat(office.page("Aino", path).text()).contains("With its owner");
    }

    @Test
    void whoIsNotSatisfiedIsHeardAboveTheOwner() throws Exception {
        var path = RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.");
        office.send("Eero", path + "/answer", "answer", "no", "words", "Too dear.");
        office.send("Aino", path + "/doubts", "words", "It costs nothing.");
        assertThat(office.page("Aino", path).select(".m-steps").text()).contains("Passed to Helmi");
        assertThat(office.page("Helmi", "/voice/board").text()).contains("A hotkey for wrap-up.");
    }

    @Test
    void theOwnerAsksForMoreAndGetsIt() throws Exception {
        var path = RaisedInTests.raise(office, "Aino", "problem", "A customer was charged twice.");
        office.send("Eero", path + "/answer", "answer", "more", "words", "Which bill?");
        assertThat(office.page("Aino", "/").text()).contains("Tell more");
        office.send("Aino", path + "/comments", "words", "That of October.");
        assertThat(told("Eero")).contains("voice.notice.given");
        assertThat(office.page("Eero", path).text())
                .contains("That of October.")
                .contains("With its owner");
    }

    @Test
    void whatIsNotPublishedIsReadOnItsWayAlone() throws Exception {
        var path = RaisedInTests.raise(office, "Aino", "problem", "A customer was charged twice.");
        for (var other : new String[] {"Mantas", "Kalle", "Helmi", "Jonas", "Rūta", "Liisa", "Sanna", "Petri"}) {
            assertThat(office.status(other, path)).as(other).isEqualTo(404);
            assertThat(office.page(other, "/voice?of=open").text()).doesNotContain("charged twice");
        }
        office.send("Eero", path + "/owner", "to", "" + office.id("Kalle"), "words", "Billing is Kalle’s.");
        assertThat(office.page("Kalle", path).text()).contains("charged twice").contains("Aino");
        assertThat(office.status("Eero", path)).as("who had it reads on").isEqualTo(200);
        assertThat(told("Aino")).containsExactly("voice.notice.passed");
    }

    @Test
    void othersJoinWhatIsPublishedAndDoNotLearnWhoRaisedIt() throws Exception {
        var path = RaisedInTests.raise(
                office, "Aino", "obstacle", "The headset breaks.", "obstacle", "tool", "forAll", "true");
        assertThat(office.page("Mantas", path).select("main").text())
                .contains("The headset breaks.")
                .doesNotContain("Aino");
        office.send("Mantas", path + "/me-too");
        office.send("Mantas", path + "/me-too");
        office.send("Aino", path + "/comments", "words", "Since Monday.");
        var page = office.page("Liisa", path).select("main").text();
        assertThat(page).contains("2 people").contains("Since Monday.").doesNotContain("Aino", "Mantas");
        office.send("Aino", path + "/audience", "forAll", "true", "named", "true");
        assertThat(office.page("Liisa", path).text()).contains("Aino");
    }

    @Test
    void somethingLikeItIsShownWhileOneTypes() throws Exception {
        RaisedInTests.raise(
                office,
                "Aino",
                "obstacle",
                "Tulostin ei toimi, kun käytän kuulokkeita",
                "obstacle",
                "tool",
                "forAll",
                "true");
        RaisedInTests.raise(office, "Aino", "idea", "Sąskaitų spausdinimas stringa kiekvieną rytą", "forAll", "true");
        RaisedInTests.raise(office, "Aino", "problem", "Tulostin ja kuulokkeet hajosivat");
        var like = office.page("Liisa", "/voice/similar?words=kuulokkeet ja tulostimet")
                .text();
        assertThat(like).contains("Tulostin ei toimi").doesNotContain("hajosivat");
        assertThat(office.page("Liisa", "/voice/similar?words=saskaitos spausdinamos")
                        .text())
                .contains("Sąskaitų");
        assertThat(office.page("Liisa", "/voice/similar?words=kahvi").text()).isEmpty();
    }

    @Test
    void aCustomersNameIsCoveredAndPraiseGoesTheWayOfRecognition() throws Exception {
        var path = RaisedInTests.raise(
                office,
                "Aino",
                "customer",
                "My name is Matti Meikäläinen and the bill is wrong",
                "customer",
                "complaint");
        assertThat(office.page("Eero", path).text())
                .doesNotContain("Meikäläinen")
                .contains("the bill is wrong");
        assertThat(office.send("Aino", "/voice", "kind", "customer", "customer", "praise", "words", "You were great!")
                        .getRedirectedUrl())
                .startsWith("/successes/praise");
    }

    @Test
    void twiceTheSameIsRaisedOnce() throws Exception {
        var path = RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.");
        assertThat(RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up."))
                .isEqualTo(path);
    }

    @Test
    void theDearestObstacleComesFirst() throws Exception {
        RaisedInTests.raise(
                office, "Aino", "obstacle", "A slow form.", "obstacle", "tool", "minutes", "2", "forAll", "true");
        var dear = RaisedInTests.raise(
                office,
                "Mantas",
                "obstacle",
                "The CRM logs me out.",
                "obstacle",
                "tool",
                "minutes",
                "45",
                "forAll",
                "true");
        RaisedInTests.raise(office, "Liisa", "obstacle", "Nobody reads this.", "obstacle", "process", "minutes", "99");
        office.send("Aino", dear + "/me-too");
        var page = office.page("Liisa", "/voice/obstacles");
        assertThat(page.expectFirst(".m-dear li").text())
                .contains("The CRM logs me out.", "45 min a day × 2 people × 0 days");
        assertThat(page.text()).doesNotContain("Nobody reads this.");
    }

    @Test
    void causesAreCountedAndNobodyIsNamed() throws Exception {
        var path = RaisedInTests.raise(
                office, "Aino", "customer", "The bill comes after its due date.", "customer", "complaint");
        office.send("Eero", path + "/cause", "cause", "process");
        assertThat(office.send("Aino", path + "/cause", "cause", "person").getStatus())
                .isEqualTo(404);
        var page = office.page("Helmi", "/voice/counts");
        assertThat(page.text()).contains("One complaint").doesNotContain("Aino");
        assertThat(page.select("meter[aria-label=The process]").attr("value")).isEqualTo("1");
        assertThat(page.select("table"))
                .as("Red has two members: too few to be counted")
                .isEmpty();
    }

    @Test
    void whatHasNoAnswerIsSuggestedForTheNextTalkToWhomeverMayKnow() throws Exception {
        RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.");
        RaisedInTests.raise(office, "Aino", "idea", "A second screen.");
        jdbc.sql("select tests.by_owner(?)")
                .param("update voice.item set raised_at = raised_at - interval '6 days' where words like '%hotkey%'")
                .query()
                .singleRow();
        assertThat(unansweredFor("Eero")).containsExactly("A hotkey for wrap-up.");
        assertThat(unansweredFor("Aino")).containsExactly("A hotkey for wrap-up.");
        assertThat(unansweredFor("Helmi")).isEmpty();
    }

    private java.util.List<String> unansweredFor(String who) {
        var viewer = new Viewer(new PersonId(office.id(who)), who, Set.of(), null, "auto", 0);
        return onBehalf.of(
                viewer.id().value(),
                () ->
                        items
                                .unansweredOf(
                                        office.person("Aino"),
                                        viewer,
                                        clock.instant().minus(Duration.ofDays(5)),
                                        5)
                                .stream()
                                .map(Item::words)
                                .toList());
    }

    private java.util.List<String> told(String who) {
        return jdbc.sql("select key from notifications.notice where person_id = ? and topic = 'voice' order by id")
                .param(office.id(who))
                .query(String.class)
                .list();
    }
}
