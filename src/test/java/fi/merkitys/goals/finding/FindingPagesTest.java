package fi.merkitys.goals.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.goals.Floor;
import fi.merkitys.goals.GoalId;
import fi.merkitys.goals.MakeGoal;
import fi.merkitys.metrics.Scope;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@MerkitysTest
class FindingPagesTest {
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
    void elevenPeopleWork() {
        members = cast.assemble();
        lane = floor.calls("Billing");
        floor.eleven(members.red(), lane);
    }

    @Test
    void theFindingIsSaidInWordsFirst() throws Exception {
        var page = page(goal(330), "Helmi");
        assertThat(page.select("p.m-lead").text())
                .isEqualTo("4 of 11 people reach this goal: unclear, keep observing.");
        assertThat(page.select("main").text())
                .contains("Handle time (AHT) at most 5 min 30 s · Team Red")
                .contains("36% reach it. In the long run it is most likely between 18% and 61%")
                .contains("The chance that fewer than half can reach it is 82%")
                .contains("This is a rule from practice, not a published threshold.")
                .contains("Customers need not wait.")
                .contains("2 have no contacts with this figure");
        assertThat(page.select(".m-verdict").getFirst().attr("data-verdict")).isEqualTo("unclear");
    }

    @Test
    void theSameInFinnishAndLithuanian() throws Exception {
        var goal = goal(330);
        assertThat(page("/goals/" + goal, "Helmi", Locale.of("fi"))
                        .select("p.m-lead")
                        .text())
                .isEqualTo("11 henkilöstä 4 saavuttaa tavoitteen: epäselvä, seurataan vielä.");
        assertThat(page("/goals/" + goal, "Helmi", Locale.of("lt"))
                        .select("p.m-lead")
                        .text())
                .isEqualTo("Šį tikslą pasiekia 4 iš 11 žmonių: neaišku, stebime toliau.");
    }

    @Test
    void namesAreForThoseOnlyWhoMaySeeThem() throws Exception {
        floor.works(members.get("Aino"), lane, 305);
        var goal = goal(330);
        for (var leader : new String[] {"Jonas", "Helmi", "Kalle"}) {
            var html = page(goal, leader).outerHtml();
            assertThat(html).as(leader).doesNotContain("Aino").doesNotContain("Agent A");
            assertThat(html).doesNotContain("/people/" + members.get("Aino"));
        }
        for (var leader : new String[] {"Eero", "Rūta"}) {
            var page = page(goal, leader);
            assertThat(page.select("circle.m-dot-named title").eachText()).containsExactly("Aino: 5 min 5 s");
            assertThat(page.outerHtml()).doesNotContain("Agent A");
        }
    }

    @Test
    void theNamesOfThoseLeftOutFollowTheSameRule() throws Exception {
        var goal = goal(330);
        assertThat(page(goal, "Eero").select("details li").text())
                .contains("Aino: no contacts with this figure in the period");
        assertThat(page(goal, "Kalle").text()).doesNotContain("Aino");
    }

    @Test
    void ofFewerThanFivePeopleNothingIsShownToOthers() throws Exception {
        floor.works(members.get("Liisa"), lane, 305);
        var goal = make.from(floor.atMost(330, Floor.team(members.blue())), null);
        var stranger = page(goal, "Helmi");
        assertThat(stranger.select("p.m-lead").text())
                .isEqualTo("1 person counts here: too few for a verdict, and for showing figures.");
        assertThat(stranger.select("svg.m-strip")).isEmpty();
        assertThat(stranger.select("#what-if")).isEmpty();
        var supervisor = page(goal, "Kalle");
        assertThat(supervisor.select("p.m-lead").text())
                .isEqualTo("1 of 1 person reaches this goal: too few people for a verdict.");
        assertThat(supervisor.select("circle.m-dot-named title").text()).isEqualTo("Liisa: 5 min 5 s");
    }

    @Test
    void aSmallTeamIsWithheldAndSoIsWhatWouldRevealIt() throws Exception {
        floor.works(members.get("Liisa"), lane, 305);
        var page = page(make.from(floor.atMost(330, Scope.EVERYBODY), null), "Helmi");
        var rows = page.select("table.m-table tr:has(td)").eachText();
        assertThat(rows)
                .contains("Blue 1 – – too small for a verdict")
                .contains("Red 11 – – withheld, or a small group could be worked out");
        assertThat(page(make.from(floor.atMost(330, Scope.EVERYBODY), null), "Kalle")
                        .select("table.m-table tr:has(td)")
                        .eachText())
                .contains("Blue 1 1 of 1 1 of 1 too small for a verdict");
    }

    @Test
    void anotherTargetIsAnsweredAsAFragment() throws Exception {
        var goal = goal(330);
        var fragment = body(get("/goals/" + goal + "/what-if?target=400")
                .header("HX-Request", "true")
                .with(Cast.as(members.get("Helmi"))));
        assertThat(fragment.select("main")).isEmpty();
        assertThat(fragment.text())
                .contains("With at most 6 min 40 s about 9")
                .contains("of the people would reach it.");
    }

    @Test
    void anotherTargetIsAPageWhereThereIsNoScript() throws Exception {
        var page = page("/goals/" + goal(330) + "/what-if?target=400", "Helmi", Locale.ENGLISH);
        assertThat(page.select("#what-if-answer").text()).contains("at most 6 min 40 s");
        assertThat(page.select("input[name=target]").val()).isEqualTo("400");
        assertThat(page.select("form.m-whatif noscript button")).hasSize(1);
    }

    @Test
    void nonsenseForATargetIsRefusedInWords() throws Exception {
        web.perform(get("/goals/" + goal(330) + "/what-if?target=abc").with(Cast.as(members.get("Helmi"))))
                .andExpect(org.springframework.test.web.servlet.result.MockMvcResultMatchers.status()
                        .isBadRequest());
    }

    @Test
    void suggestionsSayForHowMany() throws Exception {
        assertThat(page(goal(330), "Helmi").select(".m-suggestions li").eachText())
                .first()
                .isEqualTo("For 50% of the people: at most 5 min 50 s");
    }

    @Test
    void thePictureHasItsTableAndNoColourAlone() throws Exception {
        var page = page(goal(330), "Helmi");
        assertThat(page.select("svg.m-strip[role=img]")).isNotEmpty();
        assertThat(page.select("figcaption").getFirst().text())
                .isEqualTo("Handle time (AHT): 7 of 11 people do not reach the target of at most 5 min 30 s");
        assertThat(page.select("figure details table").getFirst().select("tr:has(td)"))
                .hasSizeGreaterThan(3);
        assertThat(page.select(".m-legend").getFirst().text()).contains("reaches the target", "does not reach it");
        assertThat(page.select("[style], script:not([src])")).isEmpty();
    }

    @Test
    void severalGoalsAtOnceAreForInformationOnly() throws Exception {
        var goal = goal(330);
        make.from(floor.atMost(360, Scope.EVERYBODY), null);
        assertThat(page(goal, "Helmi").select("details.m-how").text())
                .contains("The same people have 2 goals. 4 of 11 reach all of them")
                .contains("it would be 23%");
    }

    @Test
    void forAgentsPeersHrAndAdministratorThereIsNoGoal() throws Exception {
        var goal = goal(330);
        for (var name : new String[] {"Aino", "Liisa", "Sanna", "Petri"}) {
            for (var path : new String[] {"/goals", "/goals/" + goal, "/goals/" + goal + "/what-if?target=1"}) {
                assertThat(web.perform(get(path).with(Cast.as(members.get(name))))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .as(path + " for " + name)
                        .isEqualTo(404);
            }
        }
    }

    private GoalId goal(double seconds) {
        return make.from(floor.atMost(seconds, Floor.team(members.red())), members.get("Helmi"));
    }

    private Document page(GoalId goal, String name) throws Exception {
        return page("/goals/" + goal, name, Locale.ENGLISH);
    }

    private Document page(String path, String name, Locale language) throws Exception {
        return body(get(path).header("Accept-Language", language.getLanguage()).with(Cast.as(members.get(name))));
    }

    private Document body(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return Jsoup.parse(web.perform(request).andReturn().getResponse().getContentAsString());
    }
}
