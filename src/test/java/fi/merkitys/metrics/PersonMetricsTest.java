package fi.merkitys.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MerkitysTest
class PersonMetricsTest {
    @Autowired
    MockMvc web;

    @Autowired
    LastWeek.Calendar calendar;

    private LastWeek week;

    @BeforeEach
    void ainosCalls() {
        week = calendar.lastWeek();
        week.calls("Aino", 9, 900);
    }

    @Test
    void ainoHerSupervisorAndHerCoachSeeHerWeeks() throws Exception {
        for (var name : List.of("Aino", "Eero", "Rūta")) {
            var page = ainosPage(name);
            assertThat(page.select(".m-metric h3").eachText())
                    .as(name)
                    .containsExactly("Contacts a day", "Handle time (AHT)");
            assertThat(page.text()).contains("1 min 40 s");
        }
    }

    @Test
    void nobodyElseDoes() throws Exception {
        for (var name : List.of("Mantas", "Kalle", "Helmi", "Jonas", "Sanna", "Petri")) {
            var page = ainosPage(name);
            assertThat(page.select(".m-metric")).as(name).isEmpty();
            assertThat(page.text()).doesNotContain("1 min 40 s");
        }
    }

    private Document ainosPage(String viewer) throws Exception {
        return Jsoup.parse(
                web.perform(get("/people/{id}", week.get("Aino").value()).with(Cast.as(week.get(viewer))))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}
