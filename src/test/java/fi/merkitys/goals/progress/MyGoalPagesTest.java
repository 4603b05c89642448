package fi.merkitys.goals.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.goals.Floor;
import fi.merkitys.goals.MakeGoal;
import fi.merkitys.metrics.Scope;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@MerkitysTest
class MyGoalPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Floor floor;

    @Autowired
    MakeGoal make;

    @Autowired
    JdbcClient jdbc;

    private Cast.Members members;
    private long lane;

    @BeforeEach
    void ainoWorks() {
        members = cast.assemble();
        lane = floor.calls("Billing");
        floor.works(members.get("Aino"), lane, 315);
    }

    @Test
    void ainoSeesHerOwnWayAndWhatItIsFor() throws Exception {
        make.from(floor.atMost(330, Floor.team(members.red())), null);
        var text = page("Aino").select("article").text();
        assertThat(text)
                .contains("5 min 15 s. You reached the target of at most 5 min 30 s.")
                .contains("Reached in 1 of the last 1 period.")
                .contains("Customers need not wait.")
                .contains("Easy to reach");
    }

    @Test
    void nobodyElseIsOnHerPage() throws Exception {
        floor.eleven(members.red(), lane);
        floor.works(members.get("Mantas"), lane, 350);
        make.from(floor.atMost(330, Floor.team(members.red())), null);
        var page = page("Aino");
        assertThat(page.select("article").text()).contains("5 of 13 people reach this goal");
        assertThat(page.outerHtml())
                .doesNotContain("Mantas")
                .doesNotContain("Agent A")
                .doesNotContain("5 min 50 s");
    }

    @Test
    void ofFewPeopleSheIsToldOnlyHerOwn() throws Exception {
        make.from(floor.atMost(330, Floor.team(members.red())), null);
        assertThat(page("Aino").select("article").text()).doesNotContain("Everybody");
    }

    @Test
    void goalsOfOtherTeamsAreNotHers() throws Exception {
        make.from(floor.atMost(330, Floor.team(members.blue())), null);
        assertThat(page("Aino").select(".m-empty").text()).contains("No goal is asked of you");
    }

    @Test
    void whoIsLeftOutIsToldWhyWithoutReproach() throws Exception {
        make.from(floor.atMost(330, Scope.EVERYBODY), null);
        assertThat(page("Mantas").select(".m-note").text())
                .isEqualTo("You are left out of the goal’s finding in this period, and that is all right:"
                        + " no contacts with this figure in the period.");
    }

    @Test
    void aNewcomerIsHeldAgainstHerRampOnly() throws Exception {
        jdbc.sql("update people.person set hired_on = ? where id = ?")
                .params(floor.yesterday().minusWeeks(4), members.get("Aino").value())
                .update();
        make.from(floor.atMost(300, Floor.team(members.red())), null);
        assertThat(page("Aino").select("article").text())
                .contains("You are new, and you keep up with your ramp: for now it is at most 6 min 18 s")
                .contains("later at most 5 min");
    }

    private Document page(String name) throws Exception {
        return Jsoup.parse(web.perform(get("/my-goals").with(Cast.as(members.get(name))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
