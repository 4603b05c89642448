package fi.merkitys.onetoones.skiplevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.workdays.PublicHolidays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Helmi leads Eero and Kalle; she listens to their agents Aino, Mantas and Liisa. */
@MerkitysTest
class SkipLevelTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PublicHolidays holidays;

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
    void whoHasNotBeenMetTheLongestComesFirst() throws Exception {
        held("Mantas", 300);
        held("Aino", 30);
        held("Liisa", 200);
        assertThat(waiting("Helmi")).containsExactly("Mantas", "Liisa", "Aino");
        held("Mantas", 1);
        assertThat(waiting("Helmi")).containsExactly("Liisa", "Aino", "Mantas");
    }

    @Test
    void whoWasNeverMetComesBeforeEverybody() throws Exception {
        held("Mantas", 300);
        held("Aino", 400);
        assertThat(waiting("Helmi")).containsExactly("Liisa", "Aino", "Mantas");
        assertThat(waiting("Helmi")).isEqualTo(waiting("Helmi"));
    }

    @Test
    void everyLeaderHasTheirOwnAndNobodyElseHasAny() throws Exception {
        assertThat(waiting("Jonas")).containsExactlyInAnyOrder("Aino", "Mantas", "Liisa");
        for (var other : List.of("Eero", "Aino", "Rūta", "Sanna", "Petri")) {
            assertThat(open(other, "/skip-levels").getStatus()).as(other).isEqualTo(404);
        }
    }

    @Test
    void anInvitationTellsTheLineSupervisorThatTheyMeetAndNothingElse() throws Exception {
        assertThat(invite("Aino", workday(7), "10:00").getStatus()).isEqualTo(302);
        assertThat(waiting("Helmi")).doesNotContain("Aino");
        assertThat(page("Eero", "/notices").text()).contains("Helmi meets Aino");
        assertThat(page("Aino", "/notices").text()).contains("Helmi would like to listen to you");
        assertThat(page("Kalle", "/notices").text()).doesNotContain("Aino");
        assertThat(open("Eero", meeting()).getStatus()).isEqualTo(404);
        assertThat(open("Aino", meeting()).getStatus()).isEqualTo(200);
    }

    @Test
    void timesThatArePastOrTakenAreRefused() throws Exception {
        assertThat(invite("Aino", today.minusDays(1), "10:00").getStatus()).isEqualTo(422);
        assertThat(invite("Aino", workday(7), "10:00").getStatus()).isEqualTo(302);
        assertThat(invite("Mantas", workday(7), "10:15").getStatus()).isEqualTo(422);
        assertThat(invite("Mantas", workday(7), "11:00").getStatus()).isEqualTo(302);
        assertThat(invite("Eero", workday(8), "10:00").getStatus()).isEqualTo(422);
        assertThat(invite("Sanna", workday(8), "10:00").getStatus()).isEqualTo(422);
    }

    @Test
    void nobodyIsInvitedOnAHolidayOrWhileAwayButForAnotherTimeNear() throws Exception {
        var independence = LocalDate.of(today.getYear() + 1, 12, 6);
        var refused = Jsoup.parse(invite("Aino", independence, "03:00").getContentAsString());
        assertThat(refused.select("[role=alert]").text()).contains("One of you is away");
        var proposed = refused.expectFirst("form:has(input[type=hidden][name=day])");
        var day = LocalDate.parse(proposed.select("[name=day]").val());
        assertThat(day).isNotEqualTo(independence);
        assertThat(invite("Aino", day, proposed.select("[name=time]").val()).getStatus())
                .isEqualTo(302);

        jdbc.sql("insert into people.absence (person_id, from_day, until_day) values (?, ?, ?)")
                .params(members.get("Mantas").value(), workday(7), workday(7).plusDays(3))
                .update();
        assertThat(invite("Mantas", workday(7), "14:00").getStatus()).isEqualTo(422);
    }

    /** That many days ahead, or the first after it on which people work in Finland. */
    private LocalDate workday(int ahead) {
        return Stream.iterate(today.plusDays(ahead), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .filter(day ->
                        !holidays.between(day, day).getOrDefault("fi", Set.of()).contains(day))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasHeardIsTheEmployeesToRelease() throws Exception {
        invite("Aino", workday(7), "10:00");
        press("Helmi", meeting() + "/heard", "Instructions change on Fridays.");
        press("Helmi", meeting() + "/heard", "The corner is loud.");
        assertThat(page("Eero", "/heard").text()).doesNotContain("Fridays", "corner");
        press("Helmi", release("Helmi"), "");
        assertThat(page("Eero", "/heard").text()).doesNotContain("Fridays");
        press("Aino", release("Aino"), "");
        assertThat(page("Eero", "/heard").text()).contains("Fridays").doesNotContain("corner");
        for (var other : List.of("Kalle", "Mantas", "Jonas", "Sanna", "Petri")) {
            assertThat(page(other, "/heard").text()).as(other).doesNotContain("Fridays");
        }
    }

    @Test
    void whatWasDoneAboutItIsToldToThoseWhoKnowOfIt() throws Exception {
        invite("Aino", workday(7), "10:00");
        press("Aino", meeting() + "/heard", "Instructions change on Fridays.");
        press("Aino", release("Aino"), "");
        assertThat(page("Helmi", "/skip-levels").text()).contains("One point waits");
        var answer = release("Helmi").replace("release", "answer");
        press("Aino", answer, "I answer myself.");
        assertThat(page("Helmi", "/skip-levels").text()).contains("One point waits");
        press("Helmi", answer, "From May on they change on Tuesdays.");
        assertThat(page("Helmi", "/skip-levels").text()).doesNotContain("One point waits");
        assertThat(page("Aino", "/heard").text()).contains("From May on they change on Tuesdays.");
        assertThat(page("Eero", "/heard").text()).contains("From May on they change on Tuesdays.");
    }

    @Test
    void aLeaderChoosesARhythm() throws Exception {
        press("Helmi", "/skip-levels/rhythm?perMonth=4", "");
        assertThat(page("Helmi", "/skip-levels").select(".m-lead").text()).contains("you want to meet 4");
    }

    /** The one that was planned last. */
    private String meeting() {
        return "/one-to-ones/"
                + jdbc.sql("select max(id) from onetoones.meeting")
                        .query(Long.class)
                        .single();
    }

    /** Of the first point on the page. */
    private String release(String viewer) throws Exception {
        var page = page(viewer, meeting());
        var form = page.select("#heard form[action$=/release], #heard form[action$=/answer]")
                .first();
        return form == null
                ? meeting() + "/heard/0/release"
                : form.attr("action").replace("answer", "release");
    }

    private void held(String employee, int daysAgo) {
        jdbc.sql("""
            insert into onetoones.meeting (
              host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes, due_at,
              state, held_at, changed_at
            )
            values (:host, :employee, 'skip_level', :at, 30, 5, 10, :at, 'held', :at, :at)
            """)
                .param("host", members.get("Helmi").value())
                .param("employee", members.get(employee).value())
                .param(
                        "at",
                        today.minusDays(daysAgo)
                                .atTime(10, 0)
                                .atZone(clock.getZone())
                                .toOffsetDateTime())
                .update();
    }

    private List<String> waiting(String leader) throws Exception {
        return page(leader, "/skip-levels").select(".m-invite h3").eachText();
    }

    private MockHttpServletResponse invite(String person, LocalDate day, String time) throws Exception {
        return web.perform(post("/skip-levels")
                        .param("person", "" + members.get(person))
                        .param("day", day.toString())
                        .param("time", time)
                        .with(Cast.as(members.get("Helmi")))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse press(String who, String path, String words) throws Exception {
        return web.perform(post(path)
                        .param("words", words)
                        .with(Cast.as(members.get(who)))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Document page(String viewer, String path) throws Exception {
        return Jsoup.parse(open(viewer, path).getContentAsString());
    }

    private MockHttpServletResponse open(String viewer, String path) throws Exception {
        return web.perform(get(path).with(Cast.as(members.get(viewer))))
                .andReturn()
                .getResponse();
    }
}
