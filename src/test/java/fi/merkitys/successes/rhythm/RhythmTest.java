package fi.merkitys.successes.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Walls;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Aino was thanked forty days ago by her leader's leader, Mantas yesterday by Aino. */
@MerkitysTest
class RhythmTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ReadRhythm rhythm;

    private Cast.Members members;
    private LocalDate today;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
        today = LocalDate.now(clock);
        thank("Helmi", "Aino", 40, "kudos", "all");
        thank("Aino", "Mantas", 1, "kudos", "receiver");
    }

    @Test
    void whoHasWaitedLongestComesFirstWithTheButtonOnTheSpot() throws Exception {
        var page = page("Eero", "/successes/rhythm");
        assertThat(page.select(".m-lead").text()).isEqualTo("One person has had no thanks for 28 days or longer.");
        assertThat(page.select(".m-rhythm tbody th").eachText()).containsExactly("A Aino", "M Mantas");
        var first = page.select(".m-rhythm tbody tr").get(0);
        assertThat(first.text())
                .contains("40 days ago", "waits long", "Leaders 1, colleagues 0, customers 0.")
                .contains("longest gap " + weeksBefore(today.minusDays(40)) + " weeks");
        assertThat(first.select("a.btn").attr("href")).isEqualTo("/successes/new?to=" + members.get("Aino"));
        assertThat(first.select("svg").attr("aria-label")).startsWith("Thanked in 1 of ");
        assertThat(page.select(".m-fair").text()).contains("With fewer than five people");
    }

    /** Weeks of the strip before the one of that day: on which weekday this is asked decides whether they are 45 or 46. */
    private long weeksBefore(LocalDate day) {
        return ChronoUnit.WEEKS.between(Presence.first(today), day);
    }

    @Test
    void todayTellsWhoWaitsAndWhatTheyDidWellLately() throws Exception {
        own("Aino", 3, "A customer stayed with us.");
        var card = page("Eero", "/").select(".m-today-thanks");
        assertThat(card.text())
                .contains(
                        "One of your people waits for thanks",
                        "Aino",
                        "No thanks for 40 days",
                        "A customer stayed with us.")
                .doesNotContain("Mantas");
        assertThat(card.select("a.btn").attr("href")).isEqualTo("/successes/new?to=" + members.get("Aino"));
        assertThat(page("Aino", "/").select(".m-today-thanks")).isEmpty();
    }

    /** That there was something and when: not what, and not from whom. */
    @Test
    void privateThanksCountAndStayPrivate() throws Exception {
        assertThat(of("Mantas").waits()).isEqualTo(1);
        thank("Helmi", "Aino", 30, "kudos", "receiver");
        assertThat(of("Aino").waits()).isEqualTo(30);
        assertThat(page("Eero", "/successes/rhythm").text()).doesNotContain("Between us");
        assertThat(page("Eero", "/").text()).doesNotContain("Between us");
    }

    @Test
    void whatOneTellsOfOneselfIsNoThanks() {
        own("Aino", 2, "I did it.");
        assertThat(of("Aino").waits()).isEqualTo(40);
        assertThat(of("Aino").count()).isEqualTo(1);
    }

    @Test
    void leadersColleaguesAndCustomersAreToldApart() {
        thank("Eero", "Aino", 41, "kudos", "all");
        thank("Mantas", "Aino", 42, "kudos", "all");
        thank("Rūta", "Aino", 43, "kudos", "team");
        thank("Eero", "Aino", 44, "customer", "all");
        thank("Kalle", "Eero", 10, "kudos", "all");
        thank("Aino", "Eero", 11, "kudos", "all");
        thank("Jonas", "Eero", 12, "kudos", "all");
        assertThat(List.of(
                        of("Aino").byLeaders(), of("Aino").byPeers(), of("Aino").byCustomers()))
                .containsExactly(2, 2, 1);
        var eero = of("Helmi", "Eero");
        assertThat(List.of(eero.byLeaders(), eero.byPeers())).containsExactly(1, 2);
    }

    @Test
    void removedThanksDoNotCount() {
        Walls.as(
                members.get("Helmi"),
                jdbc,
                () -> jdbc.sql("update successes.success set removed_at = now()")
                        .update());
        assertThat(of("Aino").lastOn()).isNull();
    }

    /** Away for three whole weeks in those forty days, and for one day. */
    @Test
    void absenceIsNeverAGap() {
        var monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(4);
        var before = of("Aino");
        absent("Aino", monday, monday.plusDays(20));
        absent("Aino", monday.plusDays(7), monday.plusDays(9));
        absent("Aino", monday.minusDays(3), monday.minusDays(3));
        var after = of("Aino");
        assertThat(after.waits()).isEqualTo(before.waits() - 21 - 1);
        assertThat(after.days()).isEqualTo(before.days() - 15 - 1);
        assertThat(after.strip().eligible()).isEqualTo(before.strip().eligible() - 3);
        assertThat(after.strip().currentGap()).isEqualTo(before.strip().currentGap() - 3);
        assertThat(after.strip().weeks().subList(47, 50)).containsOnly(Strip.Week.AWAY);
    }

    @Test
    void whoHasJustBegunHasNoGapsFromBefore() {
        var monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(3);
        jdbc.sql("update people.person set hired_on = ? where id = ?")
                .params(monday, members.get("Liisa").value())
                .update();
        var liisa = of("Kalle", "Liisa");
        assertThat(liisa.strip().eligible()).isEqualTo(3);
        assertThat(liisa.strip().longestGap()).isEqualTo(3);
        assertThat(liisa.waits()).isEqualTo((int) ChronoUnit.DAYS.between(monday, today) + 1);
    }

    @Test
    void partTimeIsLessExposure() {
        var full = of("Aino").days();
        var weeks = of("Aino").strip().eligible();
        jdbc.sql("update people.person set workdays = 3 where id = ?")
                .param(members.get("Aino").value())
                .update();
        assertThat(of("Aino").days()).isBetween(full * 2 / 5 - 1, full * 2 / 5 + 2);
        assertThat(of("Aino").strip().eligible()).isEqualTo(weeks);
    }

    @Test
    void theShiftTellsWhoWorksNights() {
        jdbc.sql("insert into notifications.shift_hours (shift, from_time, until_time) values ('yö', '22:00', '06:00')")
                .update();
        jdbc.sql("update people.person set shift = 'Yö' where id = ?")
                .param(members.get("Aino").value())
                .update();
        assertThat(of("Aino").night()).isTrue();
        assertThat(of("Mantas").night()).isFalse();
    }

    /** Five people further down: no names, and one week is called one week. */
    @Test
    void leadersSeeTeamsOfFiveOrMoreWithoutNames() throws Exception {
        assertThat(page("Helmi", "/successes/rhythm").select(".m-rhythm-units")).isEmpty();
        jdbc.sql("""
            insert into people.person (name, roles, supervisor_id)
            select 'Agent ' || g, '{agent}', :eero from generate_series(1, 4) as g
            """).param("eero", members.get("Eero").value()).update();
        var unit = page("Helmi", "/successes/rhythm").select(".m-rhythm-units tbody tr");
        assertThat(unit.text())
                .contains("Eero", "6 people", "Hardly thanked lately", "5 of 6")
                .doesNotContain("Mantas", "Agent");
        assertThat(page("Jonas", "/successes/rhythm")
                        .select(".m-rhythm-units tbody tr")
                        .text())
                .contains("Eero");
        assertThat(page("Kalle", "/successes/rhythm").text()).doesNotContain("Eero");
        celebrate(100);
        var celebrated = page("Helmi", "/successes/rhythm").select(".m-rhythm-units tbody tr");
        assertThat(celebrated.text()).contains("One week a year", "75% of all thanks");
        assertThat(page("Eero", "/successes/rhythm").select(".m-fair").text()).contains("One week, that of");
    }

    @Test
    void aTeamThatNobodyThanksIsSaidToBeOne() throws Exception {
        jdbc.sql("""
            insert into people.person (name, roles, supervisor_id)
            select 'Agent ' || g, '{agent}', :kalle from generate_series(1, 4) as g
            """).param("kalle", members.get("Kalle").value()).update();
        assertThat(page("Helmi", "/successes/rhythm")
                        .select(".m-rhythm-units tbody tr")
                        .text())
                .contains("Nobody was thanked", "5 of 5");
    }

    @Test
    void aDeputySeesThePeopleAndOthersNobody() throws Exception {
        assertThat(page("Kalle", "/successes/rhythm").text()).doesNotContain("Aino");
        jdbc.sql("""
            insert into people.deputy (supervisor_id, deputy_id, from_day, until_day, named_by, named_at)
            values (:eero, :kalle, :today, :today, :eero, now())
            """)
                .param("eero", members.get("Eero").value())
                .param("kalle", members.get("Kalle").value())
                .param("today", today)
                .update();
        assertThat(page("Kalle", "/successes/rhythm").text()).contains("Aino", "you stand in");
        assertThat(page("Helmi", "/successes/rhythm").text()).doesNotContain("Aino");
        for (var other : List.of("Aino", "Rūta", "Sanna", "Petri")) {
            assertThat(web.perform(get("/successes/rhythm").with(Cast.as(members.get(other))))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(other)
                    .isEqualTo(404);
        }
    }

    private Thanks of(String person) {
        return of("Eero", person);
    }

    private Thanks of(String viewer, String person) {
        return Walls.as(
                members.get(viewer),
                jdbc,
                () -> rhythm.ofReports(members.get(viewer)).stream()
                        .filter(one -> one.person().equals(members.get(person)))
                        .findFirst()
                        .orElseThrow()
                        .thanks());
    }

    private void own(String person, int daysAgo, String words) {
        told(person, List.of(members.get(person)), daysAgo, "own", "all", words);
    }

    private void thank(String teller, String receiver, int daysAgo, String kind, String audience) {
        var words = audience.equals("receiver") ? "Between us." : "Well done.";
        told(teller, List.of(members.get(receiver)), daysAgo, kind, audience, words);
    }

    /** Everybody of Eero's, on one day. */
    private void celebrate(int daysAgo) {
        var everybody = jdbc.sql("select id from people.person where supervisor_id = ?")
                .param(members.get("Eero").value())
                .query(Long.class)
                .list();
        told(
                "Helmi",
                everybody.stream().map(PersonId::new).toList(),
                daysAgo,
                "kudos",
                "all",
                "Well done, all of you.");
    }

    private void told(
            String teller, List<PersonId> receivers, int daysAgo, String kind, String audience, String words) {
        var at = today.minusDays(daysAgo).atTime(12, 0).atOffset(ZoneOffset.UTC);
        Walls.as(members.get(teller), jdbc, () -> {
            long success = jdbc.sql("""
                insert into successes.success (kind, teller_id, words, audience, told_at)
                values (?, ?, ?, ?, ?)
                returning id
                """)
                    .params(kind, members.get(teller).value(), words, audience, at)
                    .query(Long.class)
                    .single();
            return jdbc.sql("""
                insert into successes.receiver (success_id, person_id, told_at)
                select :success, r, :at from unnest(cast(:people as bigint[])) as r
                """)
                    .param("success", success)
                    .param("people", receivers.stream().map(PersonId::value).toArray(Long[]::new))
                    .param("at", at)
                    .update();
        });
    }

    private void absent(String person, LocalDate from, LocalDate until) {
        jdbc.sql("insert into people.absence (person_id, from_day, until_day) values (?, ?, ?)")
                .params(members.get(person).value(), from, until)
                .update();
    }

    private Document page(String viewer, String path) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(Cast.as(members.get(viewer))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
