package fi.merkitys.onetoones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.actions.AgreedActions;
import fi.merkitys.actions.NewAction;
import fi.merkitys.actions.Origin;
import fi.merkitys.goals.Floor;
import fi.merkitys.goals.MakeGoal;
import fi.merkitys.installation.OnBehalf;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Before Eero and Aino talk: what they may want to talk about, and what only comes onto the agenda when they say so. */
@MerkitysTest
class SuggestedPointsTest {
    private static final int FOUR_WEEKS = 28;
    private static final int CALLS = 10;

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Floor floor;

    @Autowired
    MakeGoal make;

    @Autowired
    PlanMeeting plan;

    @Autowired
    AgreedActions actions;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    Clock clock;

    private Cast.Members members;
    private Meeting talk;

    @BeforeEach
    void plan() {
        members = cast.assemble();
        talk = as(
                        "Eero",
                        () -> plan.once(
                                members.get("Eero"),
                                members.get("Aino"),
                                "monthly",
                                clock.instant().plus(Duration.ofDays(3)),
                                Duration.ofMinutes(45)))
                .orElseThrow();
    }

    private <T> T as(String who, Supplier<T> work) {
        return onBehalf.of(members.get(who).value(), work::get);
    }

    /** Between the two, who talked about it with somebody of them. */
    private void agreed(String owner, String with, String what, LocalDate due) {
        as(
                owner,
                () -> actions.agree(
                        new NewAction(
                                what,
                                members.get(owner),
                                due,
                                Origin.meeting(talk.id().value()),
                                Set.of(members.get(owner), members.get(with))),
                        members.get(owner)));
    }

    private Document page(String who) throws Exception {
        return Jsoup.parse(web.perform(get(talk.path()).with(Cast.as(members.get(who))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private List<String> suggested(String who) throws Exception {
        return page(who)
                .select("#points form:has([name=source]) a, #points li:has([name=source]) a")
                .eachText();
    }

    private void take(String who, String source) throws Exception {
        web.perform(post(talk.path() + "/suggested-points")
                .param("source", source)
                .with(csrf())
                .with(Cast.as(members.get(who))));
    }

    private void tellDoing(long goal, String doing) throws Exception {
        new Office(web, members).send("Eero", "/goals/" + goal + "/doing", "doing", doing);
    }

    @Test
    void whatEitherOfTheTwoAgreedAndIsDueIsSuggestedToBoth() throws Exception {
        var today = LocalDate.now(clock);
        agreed("Aino", "Eero", "Try the new greeting", today);
        agreed("Eero", "Aino", "Ask IT about the search", today.minusDays(4));
        agreed("Aino", "Eero", "Read the instruction", today.plusDays(9));
        agreed("Eero", "Mantas", "Talk to the night team", today);
        var due = List.of("What became of: Try the new greeting", "What became of: Ask IT about the search");
        assertThat(suggested("Aino")).containsExactlyInAnyOrderElementsOf(due);
        assertThat(suggested("Eero")).containsExactlyInAnyOrderElementsOf(due);
    }

    @Test
    void oneClickPutsItOnTheAgendaAndNobodyElseDoes() throws Exception {
        agreed("Aino", "Eero", "Try the new greeting", LocalDate.now(clock));
        assertThat(page("Eero").select("#points .m-point")).isEmpty();
        take("Aino", page("Aino").select("input[name=source]").val());
        assertThat(page("Eero").select("#points .m-point").eachText())
                .containsExactly("What became of: Try the new greeting");
        assertThat(page("Eero").select("input[name=source]")).isEmpty();
    }

    @Test
    void aGoalThatWasFarOffThreeTimesIsAQuestionAboutTheDoing() throws Exception {
        var question = "Handle time: what in the doing stands behind it, and what would help?";
        make.from(floor.atMost(300, Floor.team(members.red())), null);
        floor.worked(members.get("Aino"), floor.calls("Billing"), 340, CALLS, 3 * FOUR_WEEKS);
        assertThat(suggested("Eero")).containsExactly(question);
        assertThat(suggested("Aino")).containsExactly(question);
        assertThat(page("Eero").select("#points a[href^=/goals/]")).hasSize(1);
    }

    @Test
    void theBehavioursBehindItAreAskedAbout() throws Exception {
        var goal = make.from(floor.atMost(300, Floor.team(members.red())), null);
        floor.worked(members.get("Aino"), floor.calls("Billing"), 340, CALLS, 3 * FOUR_WEEKS);
        tellDoing(goal.value(), "Ask what it is about\r\n\r\n Sum up at the end ");
        assertThat(suggested("Aino"))
                .containsExactly("Handle time. The doing behind it: Ask what it is about; Sum up at the end."
                        + " How does it go, and what would help?");
    }

    @Test
    void eachReadsOnWhereTheyMay() throws Exception {
        var goal = make.from(floor.atMost(300, Floor.team(members.red())), null);
        floor.worked(members.get("Aino"), floor.calls("Billing"), 340, CALLS, 3 * FOUR_WEEKS);
        assertThat(page("Eero").select("#points a").eachAttr("href")).containsExactly("/goals/" + goal.value());
        assertThat(page("Aino").select("#points a").eachAttr("href")).containsExactly("/my-goals#goal-" + goal.value());
        var office = new Office(web, members);
        assertThat(office.status("Eero", "/goals/" + goal.value())).isEqualTo(200);
        assertThat(office.page("Aino", "/my-goals").select("#goal-" + goal.value()))
                .hasSize(1);
    }

    @Test
    void takenByOneItIsGoneForBothWhateverBecomesOfTheWords() throws Exception {
        var goal = make.from(floor.atMost(300, Floor.team(members.red())), null);
        floor.worked(members.get("Aino"), floor.calls("Billing"), 340, CALLS, 3 * FOUR_WEEKS);
        take("Aino", page("Aino").select("input[name=source]").val());
        assertThat(page("Eero").select("#points .m-point")).hasSize(1);
        assertThat(suggested("Eero")).isEmpty();
        tellDoing(goal.value(), "Ask what it is about");
        assertThat(suggested("Aino")).isEmpty();
        assertThat(suggested("Eero")).isEmpty();
    }

    @Test
    void theQuestionIsNeverCutOff() throws Exception {
        var goal = make.from(floor.atMost(300, Floor.team(members.red())), null);
        floor.worked(members.get("Aino"), floor.calls("Billing"), 340, CALLS, 3 * FOUR_WEEKS);
        var line =
                "Sum up at the end what was agreed and who does it ".repeat(3).strip();
        tellDoing(goal.value(), "1 " + line + "\r\n2 " + line + "\r\n3 " + line);
        take("Eero", page("Eero").select("input[name=source]").val());
        assertThat(page("Aino").select("#points .m-point").text())
                .contains("1 " + line + "; 2 " + line + " (…).")
                .endsWith("How does it go, and what would help?");
    }

    @Test
    void whoeverMissesItByAHairIsNotFarOff() throws Exception {
        make.from(floor.atMost(300, Floor.team(members.red())), null);
        floor.worked(members.get("Aino"), floor.calls("Billing"), 310, CALLS, 3 * FOUR_WEEKS);
        assertThat(suggested("Eero")).isEmpty();
    }

    @Test
    void twiceIsNoPattern() throws Exception {
        make.from(floor.atMost(300, Floor.team(members.red())), null);
        floor.worked(members.get("Aino"), floor.calls("Billing"), 340, CALLS, 2 * FOUR_WEEKS);
        assertThat(suggested("Eero")).isEmpty();
    }
}
