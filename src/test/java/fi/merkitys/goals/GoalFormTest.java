package fi.merkitys.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.goals.fairness.Target;
import fi.merkitys.metrics.Metric;
import fi.merkitys.metrics.Scope;
import java.time.Clock;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@MerkitysTest
class GoalFormTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    OutcomeGoals goals;

    @Autowired
    MakeGoal make;

    @Autowired
    Clock clock;

    private Cast.Members members;
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    @BeforeEach
    void aFormIsFilledIn() {
        members = cast.assemble();
        form.set("name", "Quick and calm");
        form.set("metric", "handle_time");
        form.set("comparator", "at_most");
        form.set("target", "5:30");
        form.set("period", "month");
        form.set("validFrom", "2026-06-01");
        form.set("why", "Customers need not wait.");
    }

    @Test
    void helmiMakesAGoalInTheMetricsOwnUnit() throws Exception {
        var answer = send("/goals", "Helmi");
        var id = Long.parseLong(String.valueOf(answer.getRedirectedUrl()).replace("/goals/", ""));
        var made = goals.find(new GoalId(id)).orElseThrow().latest();
        assertThat(made.definition().target()).isEqualTo(new Target.AtMost(330));
        assertThat(made.definition().metric()).isEqualTo(Metric.HANDLE_TIME);
        assertThat(made.definition().scope()).isEqualTo(Scope.EVERYBODY);
        assertThat(made.writtenBy()).isEqualTo("Helmi");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingTypedIsLost() throws Exception {
        form.set("why", "  ");
        form.set("target", "soon");
        form.set("strategyAim", "Easy to \"reach\" & <kind>");
        var answer = send("/goals", "Helmi");
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#why-problem").text()).startsWith("Say why it is measured.");
        assertThat(page.select("#target-problem").text()).isEqualTo("Write a time, such as 5:42, 342 s or 5 min 42 s.");
        assertThat(page.select("#target").val()).isEqualTo("soon");
        assertThat(page.select("#name").val()).isEqualTo("Quick and calm");
        assertThat(page.select("#metric option[selected]").val()).isEqualTo("handle_time");
        assertThat(page.select("#strategyAim").val()).isEqualTo("Easy to \"reach\" & <kind>");
        assertThat(page.select("[role=alert]").text()).isEqualTo("2 fields need another look.");
    }

    @Test
    void aBandHasTwoEndsTheRightWayRound() throws Exception {
        form.set("comparator", "within");
        form.set("upTo", "4:00");
        assertThat(problem("upTo", "/goals", "Helmi")).isEqualTo("The upper end must be above the lower one.");
        form.set("upTo", "6:00");
        assertThat(send("/goals", "Helmi").getStatus()).isEqualTo(302);
    }

    @Test
    void aBandIsForMetricsThatCanBeTooLowAndTooHigh() throws Exception {
        form.set("metric", "csat");
        form.set("target", "80 %");
        form.set("upTo", "90 %");
        form.set("comparator", "within");
        assertThat(problem("comparator", "/goals", "Helmi")).startsWith("A band makes no sense");
    }

    @Test
    void aChoiceThatDoesNotExistIsRefused() throws Exception {
        form.set("team", "999999999");
        assertThat(problem("team", "/goals", "Helmi")).isEqualTo("There is no such choice here. Choose another one.");
    }

    @Test
    void eeroMakesGoalsOfHisOwnTeamOnly() throws Exception {
        assertThat(problem("team", "/goals", "Eero")).startsWith("Choose your own team");
        form.set("team", Long.toString(members.blue()));
        assertThat(problem("team", "/goals", "Eero")).startsWith("There is no such choice");
        form.set("team", Long.toString(members.red()));
        assertThat(send("/goals", "Eero").getStatus()).isEqualTo(302);
    }

    @Test
    void eeroIsOfferedHisOwnTeamOnly() throws Exception {
        var page = web.perform(get("/goals/new").with(Cast.as(members.get("Eero"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(page).select("#team option").eachText()).containsExactly("All teams", "Red");
    }

    @Test
    void changingIsANewVersionFromALaterDay() throws Exception {
        var id = make.from(definition(Scope.EVERYBODY), null);
        form.set("target", "300");
        assertThat(problem("validFrom", "/goals/" + id + "/versions", "Helmi"))
                .isEqualTo("The present version holds from Jan 1, 2026. Choose a later day.");
        form.set("validFrom", "2026-06-01");
        assertThat(send("/goals/" + id + "/versions", "Helmi").getRedirectedUrl())
                .isEqualTo("/goals/" + id);
        assertThat(goals.find(id).orElseThrow().latest().definition().target()).isEqualTo(new Target.AtMost(300));
    }

    @Test
    void theFormOfAChangeBeginsWithWhatHolds() throws Exception {
        var id = make.from(definition(Floor.team(members.red())), null);
        var page = Jsoup.parse(web.perform(get("/goals/" + id + "/versions/new").with(Cast.as(members.get("Helmi"))))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("#target").val().replace('\u00a0', ' ')).isEqualTo("5 min 42 s");
        assertThat(page.select("#team option[selected]").text()).isEqualTo("Red");
        assertThat(page.select("#validFrom").val())
                .isEqualTo(LocalDate.now(clock).toString());
    }

    @Test
    void othersTeamsGoalsAreNotThereToChange() throws Exception {
        var id = make.from(definition(Floor.team(members.blue())), null);
        for (var name : new String[] {"Eero", "Rūta", "Aino", "Sanna", "Petri"}) {
            assertThat(send("/goals/" + id + "/versions", name).getStatus())
                    .as(name)
                    .isEqualTo(404);
            assertThat(send("/goals/" + id + "/retirement", name).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void aGoalIsEndedWithADate() throws Exception {
        var id = make.from(definition(Scope.EVERYBODY), null);
        form.set("lastDay", "2026-12-31");
        send("/goals/" + id + "/retirement", "Jonas");
        assertThat(goals.find(id).orElseThrow().closedOn()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    private static GoalDefinition definition(Scope scope) {
        return Floor.handleTime(new Target.AtMost(342), scope, LocalDate.of(2026, 1, 1));
    }

    private String problem(String field, String path, String name) throws Exception {
        if (path.endsWith("/versions")) {
            form.set("validFrom", "2026-01-01");
        }
        var answer = send(path, name);
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString())
                .select("#" + field + "-problem")
                .text();
    }

    private MockHttpServletResponse send(String path, String name) throws Exception {
        return web.perform(
                        post(path).params(form).with(Cast.as(members.get(name))).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
