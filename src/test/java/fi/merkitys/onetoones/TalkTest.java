package fi.merkitys.onetoones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.workdays.PublicHolidays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Eero and Aino meet every month; Helmi meets Aino once. */
@MerkitysTest
class TalkTest {
    private static final List<String> STRANGERS =
            List.of("Mantas", "Kalle", "Helmi", "Jonas", "Sanna", "Petri", "Rūta");

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    AskForPoints ask;

    @Autowired
    PublicHolidays holidays;

    @Autowired
    Clock clock;

    private Cast.Members members;
    private long now;
    private long next;

    @BeforeEach
    void plan() {
        members = cast.assemble();
        now = meeting("Eero", "monthly", clock.instant().minus(Duration.ofMinutes(10)));
        next = meeting("Eero", "monthly", clock.instant().plus(Duration.ofDays(28)));
    }

    @Test
    void theTwoSeeThePageAndNobodyElse() throws Exception {
        assertThat(page("Aino", now).select("h1").text()).isEqualTo("Monthly one-to-one with Eero");
        assertThat(page("Eero", now).select("h1").text()).isEqualTo("Monthly one-to-one with Aino");
        for (var stranger : STRANGERS) {
            assertThat(open(stranger, "/one-to-ones/" + now).getStatus())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(press(stranger, "/points", "words", "Mine").getStatus())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(press(stranger, "/notes/notes/merges", "words", "Mine").getStatus())
                    .as(stranger)
                    .isEqualTo(404);
        }
    }

    @Test
    void theMonthlyTemplateAsksOfEverythingThatMatters() throws Exception {
        assertThat(page("Aino", now).select(".m-questions summary").eachText())
                .containsExactly(
                        "Wellbeing",
                        "Successes",
                        "The doing behind the goals",
                        "Obstacles",
                        "Ideas",
                        "Feedback for the supervisor",
                        "Agreed actions");
    }

    @Test
    void eitherPutsPointsOnTheAgendaAndWhatIsNotTalkedAboutGoesOnToTheNext() throws Exception {
        press("Aino", "/points", "words", "The search is slow");
        press("Eero", "/points", "words", "Your holiday");
        assertThat(points("Aino", now)).containsExactly("The search is slow", "Your holiday");
        press("Aino", "/points/" + point("Your holiday") + "/completion");
        end("We talked.");
        assertThat(points("Aino", next)).containsExactly("The search is slow");
        assertThat(page("Aino", next).select("#points").text()).contains("carried over once");
        assertThat(page("Aino", now).select("#points").text()).contains("left for the next talk");
    }

    @Test
    void whatIsForALaterMeetingIsNotOnTheAgendaBefore() throws Exception {
        perform("Aino", "/one-to-ones/" + next + "/points", "words", "Christmas");
        assertThat(points("Aino", now)).isEmpty();
        assertThat(points("Aino", next)).containsExactly("Christmas");
    }

    @Test
    void pointsAreTakenBackByWhoeverPutThemDown() throws Exception {
        press("Aino", "/points", "words", "Never mind");
        var point = point("Never mind");
        assertThat(press("Eero", "/points/" + point + "/removal").getStatus()).isEqualTo(404);
        assertThat(press("Aino", "/points/" + point + "/removal").getStatus()).isEqualTo(302);
        assertThat(points("Aino", now)).isEmpty();
    }

    @Test
    void whatTwoWriteAtOnceIsMerged() throws Exception {
        press("Aino", "/notes/notes", "base", "", "words", "Calls are long.\r\nThe tool is slow.");
        press(
                "Aino",
                "/notes/notes",
                "base",
                "Calls are long.\nThe tool is slow.",
                "words",
                "Calls are long on Mondays.\nThe tool is slow.");
        var answer = press(
                        "Eero",
                        "/notes/notes/merges",
                        "base",
                        "Calls are long.\nThe tool is slow.",
                        "words",
                        "Calls are long.\nThe tool is slow. I ask IT.")
                .getContentAsString();
        assertThat(answer)
                .isEqualTo("{\"revision\":3,\"edits\":[{\"at\":14,\"removed\":0,\"inserted\":\" on Mondays\"}]}");
        assertThat(page("Aino", now).select("#note-notes").val())
                .isEqualTo("Calls are long on Mondays.\nThe tool is slow. I ask IT.");
        assertThat(open("Eero", "/one-to-ones/" + now + "/notes").getContentAsString())
                .isEqualTo("notes 3");
    }

    @Test
    void privateNotesAreTheirAuthorsAlone() throws Exception {
        press("Eero", "/notes/private", "words", "She seems tired.");
        assertThat(page("Eero", now).text()).contains("She seems tired.");
        assertThat(page("Aino", now).text()).doesNotContain("She seems tired.");
        assertThat(open("Aino", "/my-data.json").getContentAsString()).doesNotContain("She seems tired.");
        assertThat(open("Eero", "/my-data.json").getContentAsString()).contains("She seems tired.");
    }

    @Test
    void onlyPartsOfTheTemplateHaveNotes() throws Exception {
        assertThat(press("Eero", "/notes/anything", "words", "x").getStatus()).isEqualTo(404);
        assertThat(press("Eero", "/notes/wellbeing", "words", "x").getStatus()).isEqualTo(404);
        var talk = meeting("Eero", "expectations", clock.instant());
        assertThat(perform("Eero", "/one-to-ones/" + talk + "/notes/supervisor_expects", "words", "Calm calls.")
                        .getStatus())
                .isEqualTo(302);
        assertThat(perform("Aino", "/one-to-ones/" + talk + "/notes/employee_expects", "words", "Feedback weekly.")
                        .getStatus())
                .isEqualTo(302);
        perform("Eero", "/one-to-ones/" + talk + "/ending", "summary", "Both written down.");
        var later = meeting("Eero", "expectations", clock.instant().plus(Duration.ofDays(180)));
        assertThat(page("Aino", later).select(".m-notes details").eachText())
                .anyMatch(text -> text.contains("Feedback weekly."))
                .anyMatch(text -> text.contains("Calm calls."));
    }

    @Test
    void whatIsAgreedLivesOnAndIsLookedAtNextTime() throws Exception {
        var due = LocalDate.now(clock).plusDays(5).toString();
        press("Eero", "/actions", "what", "Ask IT about the search", "owner", "" + members.get("Eero"), "due", due);
        press("Eero", "/actions", "what", "Try the new greeting", "owner", "" + members.get("Aino"), "due", due);
        assertThat(page("Aino", "/").select(".m-agreed-what").eachText()).containsExactly("Try the new greeting");
        assertThat(page("Aino", next).select(".m-agreed-what").eachText())
                .containsExactlyInAnyOrder("Ask IT about the search", "Try the new greeting");
        assertThat(press("Eero", "/actions", "what", "No day").getStatus()).isEqualTo(422);
    }

    @Test
    void endingTellsBothHoldsTheMeetingAndLeavesTheContentHere() throws Exception {
        assertThat(perform("Eero", "/one-to-ones/" + next + "/ending", "summary", "Too early")
                        .getStatus())
                .isEqualTo(422);
        assertThat(end(" ").getStatus()).isEqualTo(422);
        assertThat(end("The search gets mended.").getStatus()).isEqualTo(302);
        assertThat(page("Aino", now).select(".m-ended").text())
                .contains("The search gets mended.")
                .contains("The next date is confirmed.");
        assertThat(jdbc.sql("select state from onetoones.meeting where id = ?")
                        .param(now)
                        .query(String.class)
                        .single())
                .isEqualTo("held");
        assertThat(press("Aino", "/points", "words", "Late").getStatus()).isEqualTo(404);
        assertThat(press("Aino", "/notes/notes", "words", "A thought afterwards")
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void whoEndsATalkWithNoNextOneSaysWhenItIs() throws Exception {
        jdbc.sql("delete from onetoones.meeting where id = ?").param(next).update();
        assertThat(page("Aino", now).select("#nextDay")).isEmpty();
        assertThat(page("Eero", now).select("#nextDay, #nextTime")).hasSize(2);
        var day = workday(20).toString();
        var gone = press("Eero", "/ending", "summary", "Fine.", "nextDay", "2020-01-01", "nextTime", "10:00");
        assertThat(gone.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(gone.getContentAsString()).select("#summary").text())
                .isEqualTo("Fine.");
        assertThat(press("Eero", "/ending", "summary", "Fine.", "nextDay", day).getStatus())
                .isEqualTo(422);
        var taken = meeting(
                "Helmi",
                "monthly",
                LocalDate.parse(day).atTime(10, 15).atZone(clock.getZone()).toInstant());
        assertThat(press("Eero", "/ending", "summary", "Fine.", "nextDay", day, "nextTime", "10:00")
                        .getStatus())
                .isEqualTo(422);
        var instead = Jsoup.parse(press("Eero", "/ending", "summary", "Fine.", "nextDay", day, "nextTime", "10:00")
                .getContentAsString());
        assertThat(instead.select("#ended button[name=proposed]").val()).isNotEmpty();
        jdbc.sql("delete from onetoones.meeting where id = ?").param(taken).update();
        assertThat(page("Eero", now).select(".m-ended")).isEmpty();

        press("Eero", "/ending", "summary", "Fine.", "nextDay", day, "nextTime", "10:00");
        assertThat(page("Eero", now).select(".m-ended").text()).contains("The next date is confirmed.");
        assertThat(page("Aino", "/one-to-ones").select(".m-next a[href$=/time]"))
                .hasSize(1);
    }

    @Test
    void theProposedDateIsTakenInPlaceOfTheOneThatIsTyped() throws Exception {
        jdbc.sql("delete from onetoones.meeting where id = ?").param(next).update();
        jdbc.sql("insert into people.absence (person_id, from_day, until_day) values (?, ?, ?)")
                .params(members.get("Aino").value(), workday(20), workday(20).plusDays(2))
                .update();
        var day = workday(20).toString();
        var refused = press("Eero", "/ending", "summary", "Fine.", "nextDay", day, "nextTime", "10:00");
        assertThat(refused.getStatus()).isEqualTo(422);
        var proposed = Jsoup.parse(refused.getContentAsString())
                .select("#ended button[name=proposed]")
                .val();
        press("Eero", "/ending", "summary", "Fine.", "nextDay", day, "nextTime", "10:00", "proposed", proposed);
        assertThat(page("Eero", now).select(".m-ended").text()).contains("The next date is confirmed.");
    }

    /** That many days ahead, or the first after it on which people work in Finland. */
    private LocalDate workday(int ahead) {
        return Stream.iterate(LocalDate.now(clock).plusDays(ahead), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .filter(day ->
                        !holidays.between(day, day).getOrDefault("fi", Set.of()).contains(day))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void postgresItselfKeepsItBetweenTheTwo() throws Exception {
        press("Aino", "/points", "words", "The search is slow");
        press("Aino", "/notes/notes", "words", "Between us");
        press("Eero", "/notes/private", "words", "For me");
        end("Between us two.");
        for (var table : List.of("point", "note", "talk")) {
            assertThat(asOne("Aino", () -> count(table))).as(table).isEqualTo(1);
            assertThat(asOne("Eero", () -> count(table))).as(table).isEqualTo(1);
            assertThat(whole.read(() -> count(table))).as(table).isZero();
            for (var stranger : STRANGERS) {
                assertThat(asOne(stranger, () -> count(table)))
                        .as(stranger + " " + table)
                        .isZero();
            }
        }
        assertThat(asOne("Eero", () -> count("private_note"))).isEqualTo(1);
        assertThat(asOne("Aino", () -> count("private_note"))).isZero();
        assertThat(asOne("Eero", () -> count("point_carried"))).isEqualTo(1);
        assertThat(asOne("Helmi", () -> count("point_carried"))).isZero();
        assertThatThrownBy(() -> asOne(
                        "Helmi",
                        () -> jdbc.sql("""
                            insert into onetoones.note (meeting_id, host_id, employee_id, part, words)
                            values (:meeting, :eero, :aino, 'wishes', 'x')
                            """)
                                .param("meeting", now)
                                .param("eero", members.get("Eero").value())
                                .param("aino", members.get("Aino").value())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anotherSupervisorInheritsDatesAndNoWord() throws Exception {
        perform("Aino", "/one-to-ones/" + next + "/points", "words", "About Eero and me");
        perform("Aino", "/one-to-ones/" + next + "/notes/notes", "words", "For Eero");
        jdbc.sql("update onetoones.meeting set host_id = ? where id = ?")
                .params(members.get("Kalle").value(), next)
                .update();
        assertThat(page("Kalle", next).text()).doesNotContain("About Eero and me", "For Eero");
        perform("Kalle", "/one-to-ones/" + next + "/notes/notes", "words", "From Kalle");
        assertThat(page("Aino", next).text()).contains("From Kalle").doesNotContain("For Eero");
    }

    @Test
    void employeesAreAskedThreeDaysAheadOnce() {
        var soon = meeting("Eero", "monthly", clock.instant().plus(Duration.ofDays(2)));
        ask.now();
        ask.now();
        assertThat(jdbc.sql("select meeting_id from onetoones.points_asked")
                        .query(Long.class)
                        .list())
                .containsExactly(soon);
    }

    @Test
    void erasingTheEmployeeTakesEverythingAway() throws Exception {
        press("Aino", "/points", "words", "The search is slow");
        press("Aino", "/notes/private", "words", "For me");
        jdbc.sql("delete from onetoones.meeting where employee_id = ?")
                .param(members.get("Aino").value())
                .update();
        jdbc.sql("select onetoones.forget_private(?)")
                .param(members.get("Aino").value())
                .query()
                .singleRow();
        assertThat(asOne("Aino", () -> count("point") + count("private_note"))).isZero();
    }

    private long meeting(String host, String template, Instant at) {
        return jdbc.sql("""
            insert into onetoones.meeting (
              host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes, due_at,
              changed_at
            )
            values (:host, :employee, :template, :at, 60, 5, 10, :at, :at)
            returning id
            """)
                .param("host", members.get(host).value())
                .param("employee", members.get("Aino").value())
                .param("template", template)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse end(String summary) throws Exception {
        return press("Eero", "/ending", "summary", summary, "confirmed", "true");
    }

    private long point(String words) {
        return asOne(
                "Aino",
                () -> jdbc.sql("select id from onetoones.point where words = ?")
                        .param(words)
                        .query(Long.class)
                        .single());
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from onetoones." + table)
                .query(Long.class)
                .single();
    }

    private <T> T asOne(String name, Supplier<T> work) {
        return onBehalf.of(members.get(name).value(), work::get);
    }

    private List<String> points(String viewer, long meeting) throws Exception {
        return page(viewer, meeting).select("#points .m-point").eachText();
    }

    private MockHttpServletResponse press(String who, String act, String... parameters) throws Exception {
        return perform(who, "/one-to-ones/" + now + act, parameters);
    }

    private MockHttpServletResponse perform(String who, String path, String... parameters) throws Exception {
        var request = post(path).with(Cast.as(members.get(who))).with(csrf());
        for (var at = 0; at < parameters.length; at += 2) {
            request.param(parameters[at], parameters[at + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private Document page(String viewer, long meeting) throws Exception {
        return page(viewer, "/one-to-ones/" + meeting);
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
