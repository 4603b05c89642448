package fi.merkitys.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.people.People;
import java.time.Clock;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@MerkitysTest
class PersonMetricsTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LastWeek week;

    @BeforeEach
    void ainosCalls() {
        week = new LastWeek(cast, people, jdbc, clock);
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
