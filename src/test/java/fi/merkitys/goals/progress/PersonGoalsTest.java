package fi.merkitys.goals.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.goals.Floor;
import fi.merkitys.goals.MakeGoal;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MerkitysTest
class PersonGoalsTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Floor floor;

    @Autowired
    MakeGoal make;

    private Cast.Members members;

    @BeforeEach
    void ainoHasAGoal() {
        members = cast.assemble();
        floor.works(members.get("Aino"), floor.calls("Billing"), 345);
        make.from(floor.atMost(330, Floor.team(members.red())), null);
    }

    @Test
    void herSupervisorHerCoachAndSheSeeHerGoals() throws Exception {
        for (var name : new String[] {"Eero", "Rūta"}) {
            assertThat(ainosPage(name))
                    .as(name)
                    .contains("5 min 45 s. The target of at most 5 min 30 s is not reached yet.");
        }
        assertThat(ainosPage("Aino")).contains("at most 5 min 30 s");
    }

    @Test
    void nobodyElseDoes() throws Exception {
        for (var name : new String[] {"Jonas", "Helmi", "Kalle", "Mantas", "Liisa", "Sanna", "Petri"}) {
            assertThat(ainosPage(name)).as(name).doesNotContain("5 min 45 s").doesNotContain("5 min 30 s");
        }
    }

    private String ainosPage(String viewer) throws Exception {
        var answer = web.perform(get("/people/" + members.get("Aino")).with(Cast.as(members.get(viewer))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).select("main").text();
    }
}
