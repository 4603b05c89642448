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
class MetricPagesTest {
    private static final List<String> RED = List.of("Aino", "Mantas", "Ilona", "Oskari", "Veera", "Tomas");
    private static final List<String> GREEN = List.of("Greta", "Gabija", "Gunnar", "Göran");

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
        // Nine short calls and one long one: the mean of means would be 250 s.
        week.calls("Aino", 9, 900);
        RED.subList(1, 6).forEach(name -> week.calls(name, 1, 400));
        GREEN.forEach(name -> week.calls(name, 1, 100));
        week.calls("Liisa", 1, 200);
    }

    @Test
    void theFirstLineAnswersFromTheSumsOfEverybody() throws Exception {
        // (900 + 5 * 400 + 4 * 100 + 200) / 19 contacts
        assertThat(page("/metrics/handle_time", "Jonas").select(".m-lead").text())
                .contains("everybody: 3 min 4 s");
    }

    @Test
    void leadersSeeTeamsAndSmallOnesTogether() throws Exception {
        var page = page("/metrics/handle_time", "Jonas");
        assertThat(page.select(".m-grid h3").eachText()).containsExactly("Red", "Small teams together");
        assertThat(row(page, "Red")).contains("3 min 27 s");
        assertThat(row(page, "Small teams together")).contains("2 min");
    }

    @Test
    void aSupervisorSeesHerSmallTeamToo() throws Exception {
        assertThat(page("/metrics/handle_time", "Kalle").select(".m-grid h3").eachText())
                .contains("Blue");
    }

    @Test
    void ainoSeesEverybodyTogetherAndHerself() throws Exception {
        var page = page("/metrics/handle_time", "Aino");
        assertThat(page.select(".m-grid h3").eachText()).containsExactly("Aino");
        assertThat(row(page, "Aino")).contains("1 min 40 s");
        assertThat(page.text()).doesNotContain("Red", "Blue", "Mantas");
    }

    @Test
    void aFigureOfFewerThanFiveIsNotShown() throws Exception {
        week.days
                .on(week.monday, week.get("Aino"), week.chats, 4)
                .with("csat", 20.0)
                .with("csat_top", 4)
                .write();
        var page = page("/metrics/csat", "Jonas");
        assertThat(page.select(".m-trend")).isEmpty();
        assertThat(page.text()).doesNotContain("100%");
    }

    @Test
    void peopleOnTwoChannelsCountOnce() throws Exception {
        for (var name : List.of("Aino", "Mantas", "Ilona")) {
            week.days
                    .on(week.monday, week.get(name), week.chats, 4)
                    .with("csat", 20.0)
                    .with("csat_top", 4)
                    .write();
            week.days
                    .on(week.monday.plusDays(1), week.get(name), week.calls, 4)
                    .with("csat", 20.0)
                    .with("csat_top", 4)
                    .write();
        }
        assertThat(page("/metrics/csat", "Jonas").select(".m-trend")).isEmpty();
    }

    @Test
    void whatNoSourceCarriesIsNotAvailableWithItsReason() throws Exception {
        assertThat(page("/metrics/talk_time", "Jonas").select(".m-note").text())
                .contains("None of the 19 contacts carries it");
        var all = page("/metrics", "Jonas");
        assertThat(all.select(".m-card h2").eachText()).contains("Handle time (AHT)", "Contacts a day");
        assertThat(all.select("dl.m-facts dt").eachText()).contains("Talk time", "Recommendation (NPS)");
    }

    @Test
    void theFilterTakesTheContactsOfAChannel() throws Exception {
        RED.forEach(name -> week.days
                .on(week.monday, week.get(name), week.chats, 1)
                .with("handle", 60)
                .write());
        var page = page("/metrics/handle_time?channel=chat", "Jonas");
        assertThat(page.select(".m-lead").text()).contains("chat: 1 min.");
        assertThat(page.select("select[name=channel] option[selected]").val()).isEqualTo("chat");
    }

    @Test
    void everyNumberShowsItsWay() throws Exception {
        jdbc.sql("""
            insert into contacts.import (source_id, file_name, bytes, state, received_at, last_contact)
            select id, 'october.csv', 1, 'done', now(), '2026-10-31 17:05' from contacts.source
            """).update();
        var how = page("/metrics/handle_time", "Jonas").select(".m-facts").text();
        assertThat(how).contains("Talk, hold and after-call work", "19 of 19 contacts carry it", "acd", "Oct 31, 2026");
    }

    @Test
    void anUnknownMetricIsNotThere() throws Exception {
        web.perform(get("/metrics/charm").with(Cast.as(week.get("Jonas")))).andExpect(status().isNotFound());
    }

    @Test
    void hrAndTheAdministratorHaveNoPartInFigures() throws Exception {
        for (var name : List.of("Sanna", "Petri")) {
            for (var path : List.of("/metrics", "/metrics/csat", "/performance")) {
                web.perform(get(path).with(Cast.as(week.get(name)))).andExpect(status().isNotFound());
            }
        }
    }

    private static String row(Document page, String name) {
        return page.select("table tr:has(th:containsOwn(" + name + "))").text();
    }

    private Document page(String path, String name) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(Cast.as(week.get(name))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
