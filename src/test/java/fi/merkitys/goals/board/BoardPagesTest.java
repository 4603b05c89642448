package fi.merkitys.goals.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.goals.Floor;
import fi.merkitys.goals.MakeGoal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MerkitysTest
class BoardPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Floor floor;

    @Autowired
    MakeGoal make;

    @Test
    void goalsStandByVerdictThoseFirstThatNeedAWord() throws Exception {
        var members = cast.assemble();
        floor.eleven(members.red(), floor.calls("Billing"));
        make.from(floor.atMost(400, Floor.team(members.red())), null);
        make.from(floor.atMost(300, Floor.team(members.red())), null);
        make.from(floor.atMost(330, Floor.team(members.red())), null);
        make.from(floor.atMost(330, Floor.team(members.blue())), null);
        var page = page(members, "Helmi");
        assertThat(page.select("p.m-lead").text()).isEqualTo("4 goals: 1 is too demanding, 1 is unclear.");
        assertThat(page.select("h2").eachText())
                .containsExactly("Too demanding", "Unclear, keep observing", "Realistic", "Too few people");
        assertThat(page.select(".m-goal").eachText().getFirst())
                .contains("1 of 11 people reaches this goal: too demanding.");
        assertThat(page.select(".m-goal").get(3).text()).contains("Nobody counts in this period");
    }

    @Test
    void anEmptyListTeaches() throws Exception {
        var members = cast.assemble();
        var page = page(members, "Eero");
        assertThat(page.select(".m-empty").text()).contains("No goals yet").contains("half of the people");
        assertThat(page.select(".m-empty a").attr("href")).isEqualTo("/goals/new");
        assertThat(page(members, "Rūta").select("a[href=/goals/new]")).isEmpty();
    }

    private Document page(Cast.Members members, String name) throws Exception {
        return Jsoup.parse(web.perform(get("/goals").with(Cast.as(members.get(name))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
