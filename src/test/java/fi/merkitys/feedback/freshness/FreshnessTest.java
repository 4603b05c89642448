package fi.merkitys.feedback.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Walls;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Aino heard something two months ago, Mantas last week. */
@MerkitysTest
class FreshnessTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Cast.Members members;
    private LocalDate today;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
        today = LocalDate.now(clock);
        give("Rūta", "Aino", 61);
        give("Eero", "Mantas", 6);
    }

    @Test
    void whoHasWaitedLongestComesFirstWithGiveOnTheSpot() throws Exception {
        var page = page("Eero", "/feedback/freshness");
        assertThat(page.select(".m-fresh tbody th").eachText()).containsExactly("A Aino", "M Mantas");
        assertThat(page.select(".m-fresh tbody tr:first-child").text()).contains("61 days ago", "waits long");
        assertThat(page.text()).contains("One of your 2 people has heard nothing");
        assertThat(page("Eero", "/").select(".m-today-waiting").text())
                .contains("Aino", "nothing heard for 61 days")
                .doesNotContain("Mantas");
        assertThat(page("Eero", "/").select(".m-today-waiting a[href*=new]").attr("href"))
                .isEqualTo("/feedback/new?to=" + members.get("Aino"));
    }

    /** The day, not from whom, and not what. */
    @Test
    void theSupervisorLearnsTheDayAlone() throws Exception {
        assertThat(page("Eero", "/feedback/freshness").text())
                .doesNotContain("Rūta")
                .doesNotContain("calm");
    }

    @Test
    void absenceDoesNotCountAndWhoIsAwayIsNotUrged() throws Exception {
        absent(50, 10);
        assertThat(page("Eero", "/feedback/freshness")
                        .select(".m-fresh tbody tr:first-child")
                        .text())
                .contains("61 days ago")
                .contains("20 of them at work")
                .doesNotContain("waits long");
        absent(5, -5);
        assertThat(page("Eero", "/feedback/freshness")
                        .select(".m-fresh tbody th")
                        .eachText())
                .element(1)
                .asString()
                .contains("Aino", "away until");
    }

    @Test
    void aDeputySeesThePeopleAndOthersNobody() throws Exception {
        assertThat(page("Kalle", "/feedback/freshness").text()).doesNotContain("Aino");
        jdbc.sql("""
            insert into people.deputy (supervisor_id, deputy_id, from_day, until_day, named_by, named_at)
            values (:eero, :kalle, :today, :today, :eero, now())
            """)
                .param("eero", members.get("Eero").value())
                .param("kalle", members.get("Kalle").value())
                .param("today", today)
                .update();
        assertThat(page("Kalle", "/feedback/freshness").text()).contains("Aino", "you stand in");
        for (var other : new String[] {"Aino", "Rūta", "Sanna", "Petri"}) {
            assertThat(web.perform(get("/feedback/freshness").with(Cast.as(members.get(other))))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(page("Helmi", "/feedback/freshness").text()).doesNotContain("Aino", "Mantas");
    }

    /** Two people are too few for a count; five are not. */
    @Test
    void leadersSeeCountsOfFiveOrMore() throws Exception {
        assertThat(page("Helmi", "/feedback/freshness").text()).doesNotContain("In the teams further down");
        jdbc.sql("""
            insert into people.person (name, roles, supervisor_id)
            select 'Agent ' || g, '{agent}', :eero from generate_series(1, 3) as g
            """).param("eero", members.get("Eero").value()).update();
        assertThat(page("Helmi", "/feedback/freshness").text())
                .contains("Eero 1 of 5")
                .doesNotContain("Mantas");
        assertThat(page("Jonas", "/feedback/freshness").text()).contains("Eero 1 of 5");
        assertThat(page("Kalle", "/feedback/freshness").text()).doesNotContain("Eero");
    }

    private void give(String from, String to, int daysAgo) {
        Walls.as(
                members.get(from),
                jdbc,
                () -> jdbc.sql("""
                    insert into feedback.given (giver_id, receiver_id, kind, behaviour, given_at)
                    values (?, ?, 'appreciative', 'You stayed calm.', ?)
                    """)
                        .params(
                                members.get(from).value(),
                                members.get(to).value(),
                                today.minusDays(daysAgo).atTime(12, 0).atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** Aino, from so many days ago until so many days ago. */
    private void absent(int from, int until) {
        jdbc.sql("insert into people.absence (person_id, from_day, until_day) values (?, ?, ?)")
                .params(members.get("Aino").value(), today.minusDays(from), today.minusDays(until))
                .update();
    }

    private Document page(String viewer, String path) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(Cast.as(members.get(viewer))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
