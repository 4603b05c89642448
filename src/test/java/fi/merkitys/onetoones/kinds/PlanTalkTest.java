package fi.merkitys.onetoones.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Eero leads Aino and Mantas, who have been here for years. */
@MerkitysTest
class PlanTalkTest {
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
    }

    @Test
    void aSupervisorPlansATalkOfAnyKindButOneAcrossALevel() throws Exception {
        var form = page("Eero", "/one-to-ones/new?person=" + members.get("Aino") + "&template=career");
        assertThat(form.select("#person option[selected]").text()).isEqualTo("Aino");
        assertThat(form.select("#person option").eachText()).containsExactly("Aino", "Mantas");
        assertThat(form.select("#template option[selected]").text()).isEqualTo("Career talk (60 min)");
        assertThat(form.select("#template option").eachAttr("value"))
                .containsExactlyInAnyOrder("monthly", "first_week", "return", "expectations", "career");
        var planned = plan(
                "Eero",
                "Aino",
                "career",
                form.select("#day").val(),
                form.select("#time").val());
        assertThat(planned.getStatus()).isEqualTo(302);
        assertThat(page("Aino", String.valueOf(planned.getRedirectedUrl()))
                        .select("h1")
                        .text())
                .isEqualTo("Career talk with Eero");
        assertThat(page("Aino", "/notices").text()).contains("Eero invites you to a talk");
        assertThat(page("Eero", "/one-to-ones").select("a[href=/one-to-ones/new]"))
                .hasSize(1);
    }

    @Test
    void nobodyIsInvitedByAStrangerOrToSomethingElse() throws Exception {
        var day = today.plusDays(9).toString();
        assertThat(plan("Eero", "Liisa", "career", day, "10:00").getStatus()).isEqualTo(422);
        assertThat(plan("Eero", "Aino", "skip_level", day, "10:00").getStatus()).isEqualTo(422);
        assertThat(plan("Eero", "Aino", "career", "", "").getStatus()).isEqualTo(422);
        assertThat(plan("Eero", "Aino", "career", "2020-01-01", "10:00").getStatus())
                .isEqualTo(422);
        assertThat(plan("Eero", "Aino", "career", "+999999999-12-31", "10:00").getStatus())
                .isIn(400, 422);
        assertThat(plan("Aino", "Mantas", "career", day, "10:00").getStatus()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from onetoones.meeting")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsAwayIsInvitedForAnotherTimeWithOneClick() throws Exception {
        away("Aino", today.plusDays(5), today.plusDays(12));
        var refused = Jsoup.parse(plan("Eero", "Aino", "expectations", "" + today.plusDays(9), "10:00")
                .getContentAsString());
        assertThat(refused.select("[role=alert]").text()).contains("One of you is away");
        var instead = refused.expectFirst("form:has(input[type=hidden][name=day])");
        var planned = plan(
                "Eero",
                "Aino",
                instead.select("[name=template]").val(),
                instead.select("[name=day]").val(),
                instead.select("[name=time]").val());
        assertThat(planned.getStatus()).isEqualTo(302);
    }

    @Test
    void thePageOfSomebodyOffersItToTheirSupervisorAlone() throws Exception {
        var link = "a[href='/one-to-ones/new?person=" + members.get("Aino") + "']";
        var path = "/people/" + members.get("Aino");
        assertThat(page("Eero", path).select(link)).hasSize(1);
        for (var other : List.of("Helmi", "Kalle", "Mantas", "Rūta", "Sanna")) {
            assertThat(page(other, path).select(link)).as(other).isEmpty();
        }
    }

    @Test
    void theFirstPageRemindsOfTalksThatNobodyHadForLongOnOneLineEach() throws Exception {
        assertThat(due("Eero"))
                .containsExactly(
                        "Nobody has talked about expectations for half a year with Aino, Mantas.",
                        "Nobody has talked about wishes and careers for a year with Aino, Mantas.");
        assertThat(page("Eero", "/").select("#due-talks a").eachAttr("href").getFirst())
                .isEqualTo("/one-to-ones/new?person=" + members.get("Aino") + "&template=expectations");
        had("Aino", "expectations", today.minusMonths(5));
        had("Mantas", "expectations", today.minusMonths(7));
        had("Aino", "career", today.minusMonths(11));
        had("Mantas", "career", today.minusMonths(13));
        assertThat(due("Eero"))
                .containsExactly(
                        "Nobody has talked about expectations for half a year with Mantas.",
                        "Nobody has talked about wishes and careers for a year with Mantas.");
        plan("Eero", "Mantas", "expectations", "" + today.plusDays(9), "10:00");
        plan("Eero", "Mantas", "career", "" + today.plusDays(9), "13:00");
        assertThat(due("Eero")).isEmpty();
        assertThat(due("Aino")).isEmpty();
    }

    @Test
    void whoIsNewOrBackIsNotForgotten() throws Exception {
        had("Aino", "expectations", today.minusMonths(1));
        had("Aino", "career", today.minusMonths(1));
        jdbc.sql("update people.person set hired_on = ? where id = ?")
                .params(today.minusDays(3), members.get("Mantas").value())
                .update();
        away("Aino", today.minusDays(40), today.minusDays(20));
        away("Aino", today.minusDays(19), today.minusDays(2));
        assertThat(due("Eero"))
                .containsExactly(
                        "Back after a longer time away: Aino. A talk makes the return easier.",
                        "New here, and the first-week talk is not planned yet: Mantas.");
        had("Aino", "return", today.minusDays(1));
        had("Mantas", "first_week", today.minusDays(1));
        assertThat(due("Eero")).isEmpty();
    }

    @Test
    void aShortHolidayIsNoReturnAndWhoIsAwayIsLeftInPeace() throws Exception {
        had("Aino", "expectations", today.minusMonths(1));
        had("Aino", "career", today.minusMonths(1));
        away("Aino", today.minusDays(20), today.minusDays(2));
        away("Mantas", today.minusDays(50), today.plusDays(2));
        assertThat(due("Eero")).isEmpty();
    }

    private List<String> due(String who) throws Exception {
        return page(who, "/").select("#due-talks article p").eachText();
    }

    private void away(String who, LocalDate from, LocalDate until) {
        jdbc.sql("insert into people.absence (person_id, from_day, until_day) values (?, ?, ?)")
                .params(members.get(who).value(), from, until)
                .update();
    }

    private void had(String employee, String template, LocalDate day) {
        jdbc.sql("""
            insert into onetoones.meeting (
              host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes, due_at,
              state, held_at, changed_at
            )
            values (:host, :employee, :template, :at, 60, 5, 10, :at, 'held', :at, :at)
            """)
                .param("host", members.get("Eero").value())
                .param("employee", members.get(employee).value())
                .param("template", template)
                .param("at", day.atTime(10, 0).atZone(clock.getZone()).toOffsetDateTime())
                .update();
    }

    private MockHttpServletResponse plan(String who, String with, String template, String day, String time)
            throws Exception {
        return web.perform(post("/one-to-ones")
                        .param("person", "" + members.get(with))
                        .param("template", template)
                        .param("day", day)
                        .param("time", time)
                        .with(Cast.as(members.get(who)))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Document page(String viewer, String path) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(Cast.as(members.get(viewer))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
