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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@MerkitysTest
class PerformancePagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LastWeek.Calendar calendar;

    private LastWeek week;

    @BeforeEach
    void lastWeeksCalls() {
        week = calendar.lastWeek();
        for (var name : List.of("Tomas", "Mantas", "Aino", "Ilona", "Oskari", "Liisa", "Greta", "Gabija", "Gunnar")) {
            week.calls(name, 40, 40 * 300);
        }
    }

    @Test
    void eeroSeesHisPeopleByNameAndNotByFigure() throws Exception {
        week.days
                .on(week.monday.plusDays(1), week.get("Tomas"), week.calls, 40)
                .with("handle", 40 * 100)
                .write();
        var page = page("/performance", "Eero");
        assertThat(page.select("tbody th").eachText().stream().map(name -> name.substring(name.indexOf(' ') + 1)))
                .containsExactly("Aino", "Ilona", "Mantas", "Oskari", "Tomas", "Veera");
        assertThat(row(page, "Tomas")).contains("3 min 20 s", "40.0");
        assertThat(row(page, "Veera")).contains("\u2013").doesNotContain("0 s");
    }

    @Test
    void aNameLeadsToThePersonAndAHeadingToTheFormula() throws Exception {
        var page = page("/performance", "Eero");
        assertThat(page.select("tbody th a").eachAttr("href")).contains("/people/" + week.get("Aino"));
        assertThat(page.select("thead th a").eachAttr("href"))
                .containsExactly("/metrics/contacts_per_day", "/metrics/handle_time");
    }

    @Test
    void aCoachSeesThoseSheCoachesOnly() throws Exception {
        assertThat(page("/performance", "Rūta").select("tbody th a").eachAttr("href"))
                .containsExactly("/people/" + week.get("Aino"));
    }

    @Test
    void aLeaderSeesTeamsAndNobodysName() throws Exception {
        var page = page("/performance", "Jonas");
        assertThat(page.select("tbody th").eachText()).containsExactly("Small teams together");
        assertThat(page.text()).doesNotContain("Aino", "Liisa");
        week.calls("Veera", 40, 40 * 300);
        week.calls("Göran", 40, 40 * 300);
        assertThat(page("/performance", "Jonas").select("tbody th").eachText())
                .containsExactly("Red", "Small teams together");
    }

    @Test
    void ainoSeesHerself() throws Exception {
        assertThat(page("/performance", "Aino").select("tbody th a").eachAttr("href"))
                .containsExactly("/people/" + week.get("Aino"));
    }

    @Test
    void theWeekThatIsNotOverIsLeftOut() throws Exception {
        week.days
                .on(week.monday.plusWeeks(1), week.get("Aino"), week.calls, 10)
                .with("handle", 10_000)
                .write();
        assertThat(row(page("/performance?weeks=1", "Aino"), "Aino")).contains("5 min");
    }

    @Test
    void withoutContactsThePageTeaches() throws Exception {
        jdbc.sql("delete from contacts.agent_day_row").update();
        assertThat(page("/performance", "Eero").select(".m-empty h2").text()).isEqualTo("No contacts in this time");
    }

    private static String row(Document page, String name) {
        return page.select("tbody tr:has(th:contains(" + name + "))").text();
    }

    private Document page(String path, String name) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(Cast.as(week.get(name))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
