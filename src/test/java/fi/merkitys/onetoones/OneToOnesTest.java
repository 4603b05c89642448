package fi.merkitys.onetoones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.Viewers;
import fi.merkitys.onetoones.scheduling.Lengths;
import fi.merkitys.onetoones.scheduling.Rhythm;
import fi.merkitys.people.PersonId;
import fi.merkitys.workdays.PublicHolidays;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A year is planned in one act; then people move, skip, leave and change teams. */
@MerkitysTest
class OneToOnesTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    PlanOneToOnes plan;

    @Autowired
    MoveMeeting move;

    @Autowired
    FollowPeople follow;

    @Autowired
    Meetings meetings;

    @Autowired
    ReadOneToOnes read;

    @Autowired
    ReadCoverage coverage;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Cast.Members people;

    @BeforeEach
    void assemble() {
        people = cast.assemble();
    }

    private Planning year(boolean everybody) {
        return Planning.year(
                everybody,
                Rhythm.MONTHLY,
                new Lengths(45, 15, 15),
                LocalDate.now(clock).plusDays(1));
    }

    private Viewer viewer(String name) {
        return viewers.find(people.get(name)).orElseThrow();
    }

    private List<Meeting> ofPair(String host, String employee) {
        return meetings.between(people.get(host), people.get(employee));
    }

    private Document page(String path, String who) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(Cast.as(people.get(who))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void aSupervisorPlansAYearWithEverybodyWhoReportsToThem() throws Exception {
        var from = LocalDate.now(clock).plusDays(1).toString();
        var preview = Jsoup.parse(web.perform(
                        post("/one-to-one-planning?rhythm=monthly&minutes=45&preparation=15&followUp=15&from=" + from)
                                .with(Cast.as(people.get("Eero")))
                                .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(preview.text()).contains("24 one-to-ones with 2 people", "Aino", "Mantas");
        assertThat(jdbc.sql("select count(*) from onetoones.meeting")
                        .query(Long.class)
                        .single())
                .isZero();
        var fingerprint = Objects.requireNonNull(preview.selectFirst("[name=fingerprint]"))
                .val();
        web.perform(post("/one-to-one-series?rhythm=monthly&minutes=45&preparation=15&followUp=15&from=" + from)
                        .param("fingerprint", fingerprint)
                        .with(Cast.as(people.get("Eero")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/one-to-ones"));
        assertThat(ofPair("Eero", "Aino")).hasSize(12).allMatch(Meeting::isPlanned);
        assertThat(page("/one-to-ones", "Aino").select(".m-next").text()).contains("With Eero");
        assertThat(page("/one-to-ones", "Eero").select("table tbody tr")).hasSize(2);
        assertThat(page("/one-to-one-planning", "Eero").select("[name=reach]")).isEmpty();
    }

    @Test
    void whatHasChangedMeanwhileIsLookedAtAgain() throws Exception {
        var answer = web.perform(
                        post("/one-to-one-series?rhythm=monthly&minutes=45&preparation=15&followUp=15&fingerprint=old&from="
                                        + LocalDate.now(clock).plusDays(1))
                                .with(Cast.as(people.get("Eero")))
                                .with(csrf()))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(answer.getResponse().getContentAsString()).contains("Meanwhile something has changed");
        assertThat(ofPair("Eero", "Aino")).isEmpty();
    }

    @Test
    void aLeaderPlansForEverybodyOnEveryLevel() {
        assertThat(plan.now(year(true), people.get("Jonas"))).isEqualTo(new PlanOneToOnes.Planned(9, 108));
        assertThat(ofPair("Helmi", "Eero")).hasSize(12);
        assertThat(ofPair("Kalle", "Liisa")).hasSize(12);
        assertThat(plan.now(year(true), people.get("Jonas")).people()).isZero();
    }

    @Test
    void nobodyMeetsOnAHolidayOrWhileAway() {
        var from = LocalDate.now(clock).plusDays(1);
        jdbc.sql("select tests.by_owner('insert into people.absence values (' || :aino || ', ''' || :from ||"
                        + " ''', ''' || :until || ''')')")
                .param("aino", people.get("Aino").value())
                .param("from", from.toString())
                .param("until", from.plusDays(40).toString())
                .query(rows -> {});
        plan.now(year(false), people.get("Eero"));
        var days = ofPair("Eero", "Aino").stream()
                .map(meeting -> meeting.startsAt().atZone(clock.getZone()).toLocalDate())
                .toList();
        assertThat(days).hasSize(11).allMatch(day -> day.isAfter(from.plusDays(40)));
        var holidays = new PublicHolidays().between(from, from.plusYears(1)).getOrDefault("fi", Set.of());
        assertThat(days).noneMatch(holidays::contains);
    }

    /** So that the next one can be planned from the evening on. */
    @Test
    void agentsAreMetWithinTheirShift() {
        jdbc.sql("update people.person set shift = 'Evening' where id = :aino")
                .param("aino", people.get("Aino").value())
                .update();
        jdbc.sql("insert into notifications.shift_hours values ('evening', '14:00', '21:30')")
                .update();
        plan.now(year(false), people.get("Eero"));
        assertThat(ofPair("Eero", "Aino"))
                .hasSize(12)
                .allMatch(meeting -> meeting.startsAt().atZone(clock.getZone()).getHour() >= 14);
    }

    @Test
    void whoIsBusyIsShownAnotherTime() throws Exception {
        plan.now(year(false), people.get("Eero"));
        var aino = ofPair("Eero", "Aino").getFirst();
        var mantas = ofPair("Eero", "Mantas").getFirst();
        var taken = local(mantas);
        assertThat(move.to(aino, taken, false, viewer("Eero")))
                .isInstanceOfSatisfying(MoveMeeting.Refused.class, refused -> {
                    assertThat(refused.words()).isEqualTo("onetoones.problem.clash");
                    assertThat(refused.proposal()).isNotNull().isNotEqualTo(taken);
                });
        var path = "/one-to-ones/" + aino.id() + "/time";
        assertThat(web.perform(post(path + "?day=" + taken.toLocalDate() + "&time=" + taken.toLocalTime())
                                .with(Cast.as(people.get("Aino")))
                                .with(csrf()))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("One of you is away or has something else then", "Move to ");
    }

    private LocalDateTime local(Meeting meeting) {
        return LocalDateTime.ofInstant(meeting.startsAt(), clock.getZone());
    }

    @Test
    void eitherMovesOneAndTheHostAllThatFollow() {
        plan.now(year(false), people.get("Eero"));
        var before = ofPair("Eero", "Aino");
        var first = before.getFirst();
        var to = local(first)
                .toLocalDate()
                .plusDays(1)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                .atTime(17, 0);
        assertThat(move.to(first, to, true, viewer("Aino"))).isInstanceOf(MoveMeeting.Refused.class);
        assertThat(move.to(first, to, false, viewer("Aino"))).isEqualTo(new MoveMeeting.Moved(1, 0));
        var moved = ofPair("Eero", "Aino").getFirst();
        assertThat(local(moved)).isEqualTo(to);
        assertThat(moved.sequence()).isEqualTo(1);
        assertThat(moved.uid()).isEqualTo(first.uid());
        assertThat(moved.dueAt()).isEqualTo(first.dueAt());
        var later = to.toLocalDate().plusDays(2).atTime(10, 0);
        assertThat(move.to(moved, later, true, viewer("Eero"))).isEqualTo(new MoveMeeting.Moved(12, 0));
        assertThat(ofPair("Eero", "Aino").stream()
                        .skip(1)
                        .map(meeting -> local(meeting).toLocalTime()))
                .allMatch(time -> time.equals(later.toLocalTime()));
    }

    @Test
    void skippedAndCancelledOnesStayVisibleToTheTwoWithTheirReason() throws Exception {
        plan.now(year(false), people.get("Eero"));
        var first = ofPair("Eero", "Aino").getFirst();
        var skipping = "/one-to-ones/" + first.id() + "/skipping";
        web.perform(post(skipping).with(Cast.as(people.get("Aino"))).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        web.perform(post(skipping)
                        .param("reason", "We met yesterday.")
                        .with(Cast.as(people.get("Aino")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/one-to-ones"));
        assertThat(page("/one-to-ones", "Eero").text()).contains("We met yesterday.", "One skipped or cancelled");
        assertThat(ofPair("Eero", "Aino").getFirst().state()).isEqualTo(MeetingState.SKIPPED);
        var second = ofPair("Eero", "Aino").get(1);
        web.perform(post("/one-to-ones/" + second.id() + "/cancellation")
                        .param("reason", "Other project.")
                        .with(Cast.as(people.get("Eero")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/one-to-ones"));
        assertThat(ofPair("Eero", "Aino")).filteredOn(Meeting::isPlanned).isEmpty();
        assertThat(page("/one-to-one-coverage/" + people.get("Eero"), "Sanna").text())
                .doesNotContain("Other project.");
    }

    @Test
    void theyMetOnceItHasBegun() throws Exception {
        var aino = meeting("Eero", "Aino", Duration.ofDays(-1));
        var later = meeting("Eero", "Mantas", Duration.ofDays(3));
        web.perform(post("/one-to-ones/" + later + "/holding")
                        .with(Cast.as(people.get("Eero")))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        assertThat(page("/one-to-ones", "Eero").text()).contains("Did it take place?");
        web.perform(post("/one-to-ones/" + aino + "/holding")
                        .with(Cast.as(people.get("Eero")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/one-to-ones"));
        assertThat(ofPair("Eero", "Aino").getFirst().state()).isEqualTo(MeetingState.HELD);
        assertThat(read.reportsOf(people.get("Eero")))
                .filteredOn(report -> report.name().equals("Aino"))
                .allSatisfy(report -> {
                    assertThat(report.last()).isNotNull();
                    assertThat(report.since()).isLessThanOrEqualTo(1);
                });
    }

    /** Nobody has planned anything, and nobody knows when they came: there is no gap to speak of. */
    @Test
    void whoeverWasNeverMetNorPlannedForHasNoGap() throws Exception {
        jdbc.sql("update people.person set hired_on = null").update();
        assertThat(read.reportsOf(people.get("Eero")))
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.since()).isNull());
        assertThat(page("/one-to-one-coverage", "Helmi").select("main").text()).doesNotContain("0 days");
    }

    private MeetingId meeting(String host, String employee, Duration from) {
        return new MeetingId(jdbc.sql("""
            insert into onetoones.meeting (
              host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes, due_at, changed_at
            ) values (:host, :employee, 'monthly', :at, 30, 15, 15, :at, now())
            returning id
            """)
                .param("host", people.get(host).value())
                .param("employee", people.get(employee).value())
                .param("at", ZonedDateTime.now(clock).plus(from).toOffsetDateTime())
                .query(Long.class)
                .single());
    }

    @Test
    void whoChangesTeamsGoesOnWithTheNewSupervisor() throws Exception {
        plan.now(year(true), people.get("Helmi"));
        var before = ofPair("Eero", "Aino");
        supervise("Aino", people.get("Kalle"));
        follow.now();
        assertThat(ofPair("Eero", "Aino"))
                .hasSameSizeAs(before)
                .allMatch(meeting -> meeting.state() == MeetingState.CANCELLED && meeting.seriesEnded())
                .allMatch(meeting -> meeting.sequence() == 1);
        assertThat(ofPair("Kalle", "Aino")).hasSize(12).allMatch(Meeting::isPlanned);
        assertThat(page("/one-to-ones", "Aino").text()).contains("With Kalle").doesNotContain("With Eero");
        follow.now();
        assertThat(ofPair("Kalle", "Aino")).hasSize(12);
    }

    private void supervise(String person, PersonId by) {
        jdbc.sql("update people.person set supervisor_id = :by where id = :person")
                .param("by", by.value())
                .param("person", people.get(person).value())
                .update();
    }

    @Test
    void aSupervisorWhoLeavesIsFollowedByTheNext() {
        plan.now(year(true), people.get("Helmi"));
        var last = LocalDate.now(clock).plusDays(60);
        leave("Eero", last);
        follow.now();
        assertThat(ofPair("Eero", "Aino"))
                .filteredOn(Meeting::isPlanned)
                .isNotEmpty()
                .allMatch(meeting -> !local(meeting).toLocalDate().isAfter(last));
        supervise("Aino", people.get("Kalle"));
        follow.now();
        assertThat(ofPair("Kalle", "Aino")).isNotEmpty().allMatch(Meeting::isPlanned);
    }

    @Test
    void aSeriesEndsWithWhoeverLeaves() {
        plan.now(year(false), people.get("Eero"));
        leave("Aino", LocalDate.now(clock));
        follow.now();
        assertThat(ofPair("Eero", "Aino")).noneMatch(Meeting::isPlanned);
        assertThat(ofPair("Eero", "Mantas")).allMatch(Meeting::isPlanned);
    }

    @Test
    void whatWasPlannedOnceFollowsPeopleToo() throws Exception {
        var expectations = once("Eero", "Aino", "expectations", 30);
        var career = once("Eero", "Mantas", "career", 31);
        var across = once("Helmi", "Aino", "skip_level", 32);
        var other = once("Kalle", "Liisa", "expectations", 33);
        supervise("Aino", people.get("Kalle"));
        leave("Mantas", LocalDate.now(clock).plusDays(7));
        follow.now();
        follow.now();
        assertThat(ofPair("Eero", "Aino").getFirst())
                .returns(expectations, Meeting::id)
                .returns(MeetingState.CANCELLED, Meeting::state)
                .returns("handed_over", Meeting::endedBecause)
                .returns(1, Meeting::sequence);
        assertThat(ofPair("Eero", "Mantas").getFirst())
                .returns(career, Meeting::id)
                .returns("employee_left", Meeting::endedBecause);
        assertThat(ofPair("Helmi", "Aino").getFirst())
                .returns(across, Meeting::id)
                .matches(Meeting::isPlanned);
        assertThat(ofPair("Kalle", "Liisa").getFirst())
                .returns(other, Meeting::id)
                .matches(Meeting::isPlanned);
        for (var one : List.of("Eero", "Aino")) {
            assertThat(page("/one-to-ones", one).select(".m-how li").text())
                    .as(one)
                    .contains("cancelled", "The line supervisor has changed.");
            assertThat(page("/notices", one).text()).contains("does not take place");
        }
    }

    private MeetingId once(String host, String employee, String template, int days) {
        return new MeetingId(jdbc.sql("""
            insert into onetoones.meeting (
              host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes, due_at,
              changed_at
            )
            values (:host, :employee, :template, :at, 45, 10, 10, :at, :at)
            returning id
            """)
                .param("host", people.get(host).value())
                .param("employee", people.get(employee).value())
                .param("template", template)
                .param("at", ZonedDateTime.now(clock).plusDays(days).toOffsetDateTime())
                .query(Long.class)
                .single());
    }

    private void leave(String person, LocalDate day) {
        jdbc.sql("update people.person set left_on = :day where id = :person")
                .param("day", day)
                .param("person", people.get(person).value())
                .update();
    }

    @Test
    void anAbsencePutInLaterShowsAClashWithAProposal() throws Exception {
        plan.now(year(false), people.get("Eero"));
        var day = local(ofPair("Eero", "Aino").getFirst()).toLocalDate();
        jdbc.sql("select tests.by_owner('insert into people.absence values (' || :aino || ', ''' || :day ||"
                        + " ''', ''' || :day || ''')')")
                .param("aino", people.get("Aino").value())
                .param("day", day.toString())
                .query(rows -> {});
        var page = page("/one-to-ones", "Eero");
        assertThat(page.text()).contains("One one-to-one is not possible any more", "Move to ");
    }

    @Test
    void leadersAndHrSeeOnEachLevelWhetherTheyAreHeld() throws Exception {
        jdbc.sql("update onetoones.meeting set state = 'held', held_at = starts_at where id = :id")
                .param("id", meeting("Eero", "Aino", Duration.ofDays(-20)).value())
                .update();
        meeting("Kalle", "Liisa", Duration.ofDays(-20));
        var helmi = page("/one-to-one-coverage", "Helmi");
        assertThat(helmi.select(".m-lead").text()).contains("1 of 2 one-to-ones", "50%");
        assertThat(page("/one-to-one-coverage/" + people.get("Eero"), "Sanna").text())
                .contains("Aino", "Mantas");
        assertThat(jdbc.sql("select count(*) from audit.entry where data = 'one_to_ones' and actor_id = :sanna")
                        .param("sanna", people.get("Sanna").value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(coverage.of(null, "", 3).all().people()).isEqualTo(9);
    }

    @Test
    void aTalkWithALeaderFurtherUpIsNoOneToOneAndOneWithTheFormerSupervisorIs() throws Exception {
        jdbc.sql("update people.person set hired_on = :day")
                .param("day", LocalDate.now(clock).minusDays(100))
                .update();
        met("Helmi", "Aino", "skip_level", 20);
        met("Kalle", "Mantas", "monthly", 20);
        assertThat(read.reportsOf(people.get("Eero")))
                .extracting(report -> report.name() + " " + report.since())
                .containsExactly("Aino 100", "Mantas 20");
        assertThat(page("/", "Eero")
                        .select("section:has(h2:contains(waited longest for a word)) article")
                        .eachText())
                .singleElement()
                .asString()
                .contains("Aino", "100 days");
        var eero = coverage.of(people.get("Eero"), "Eero", 3).all();
        assertThat(eero.longest()).isEqualTo(100);
        assertThat(coverage.of(null, "", 3).all().due()).isEqualTo(1);
        assertThat(coverage.of(null, "", 3).all().held()).isEqualTo(1);
    }

    private void met(String host, String employee, String template, int daysAgo) {
        jdbc.sql("update onetoones.meeting set template = :template, state = 'held', held_at = starts_at where"
                        + " id = :id")
                .param("template", template)
                .param("id", meeting(host, employee, Duration.ofDays(-daysAgo)).value())
                .update();
    }

    @Test
    void whoMovesTheRestIsToldWhatStaysWhereItWas() throws Exception {
        plan.now(year(false), people.get("Eero"));
        var all = ofPair("Eero", "Aino");
        var third = local(all.get(2)).toLocalDate();
        jdbc.sql("select tests.by_owner('insert into people.absence values (' || :aino || ', ''' || :from ||"
                        + " ''', ''' || :until || ''')')")
                .param("aino", people.get("Aino").value())
                .param("from", third.minusDays(12).toString())
                .param("until", third.plusDays(20).toString())
                .query(rows -> {});
        var to = local(all.getFirst())
                .toLocalDate()
                .plusDays(1)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                .atTime(17, 0);
        var after = Objects.requireNonNull(
                web.perform(post("/one-to-ones/" + all.getFirst().id() + "/time")
                                .param("day", to.toLocalDate().toString())
                                .param("time", "17:00")
                                .param("rest", "true")
                                .with(Cast.as(people.get("Eero")))
                                .with(csrf()))
                        .andExpect(status().isFound())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(page(after, "Eero").select("[role=status]").text())
                .isEqualTo("11 one-to-ones have moved."
                        + " One stays where it was: you two have no time near the wished one.");
        assertThat(page("/one-to-ones", "Eero").select("[role=status]")).isEmpty();
    }

    @Test
    void anAgentsNextTalkIsOnTodayHoweverFarOffWithWhatIsOnItsAgenda() throws Exception {
        assertThat(page("/", "Aino").select("#next-talk")).isEmpty();
        var next = "/one-to-ones/" + meeting("Eero", "Aino", Duration.ofDays(23));
        meeting("Eero", "Aino", Duration.ofDays(53));
        assertThat(page("/", "Aino").select("#next-talk a").eachAttr("href")).containsExactly(next);
        assertThat(page("/", "Eero").select("#talks a[href=" + next + "]")).isEmpty();
        for (var point : List.of("The shift list", "My goal", "The search", "A second screen")) {
            var form = page("/", "Aino").select("#next-talk form");
            web.perform(post(form.attr("action"))
                            .param("today", form.select("[name=today]").val())
                            .param("words", point)
                            .with(Cast.as(people.get("Aino")))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/#talks"));
        }
        assertThat(page("/", "Aino").select("#next-talk li").eachText())
                .containsExactly("The shift list", "My goal", "The search");
        assertThat(page("/", "Aino").select("#next-talk").text()).contains("and one more point");
    }

    @Test
    void hoursOfOnesOwnHold() throws Exception {
        web.perform(post("/one-to-ones/hours?from=08:00&until=10:00")
                        .with(Cast.as(people.get("Eero")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/one-to-ones"));
        plan.now(year(false), people.get("Eero"));
        assertThat(ofPair("Eero", "Aino"))
                .isNotEmpty()
                .allMatch(meeting -> local(meeting).getHour() < 10);
        web.perform(post("/one-to-ones/hours?from=10:00&until=08:00")
                        .with(Cast.as(people.get("Eero")))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void hrSaysWhenShiftsAreAndWhoseHolidaysHold() throws Exception {
        jdbc.sql("update people.person set shift = 'Night' where id = :aino")
                .param("aino", people.get("Aino").value())
                .update();
        web.perform(post("/one-to-one-rules?country=lt")
                        .with(Cast.as(people.get("Sanna")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/one-to-one-rules"));
        assertThat(page("/one-to-one-rules", "Sanna")
                        .select("[name=country] [selected]")
                        .val())
                .isEqualTo("lt");
        web.perform(post("/shift-hours?shift=Night&from=22:00&until=06:00")
                        .with(Cast.as(people.get("Sanna")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/shift-hours"));
        assertThat(page("/shift-hours", "Sanna").select("[name=from]").val()).isEqualTo("22:00");
        var preview = plan.propose(year(false), people.get("Eero"));
        assertThat(preview.missing()).extracting(ProposedYear.One::name).containsExactly("Aino");
        assertThat(preview.why(preview.missing().getFirst(), people.get("Eero")))
                .isEqualTo("hours");

        web.perform(post("/shift-hours?shift=Night&from=&until=")
                        .with(Cast.as(people.get("Sanna")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/shift-hours"));
        assertThat(plan.propose(year(false), people.get("Eero")).missing()).isEmpty();
    }

    @Test
    void whatEndsSoonIsPlannedOnWithOneClickAndNotUnasked() throws Exception {
        var today = LocalDate.now(clock);
        plan.now(
                new Planning(false, Rhythm.FORTNIGHTLY, new Lengths(30, 0, 10), today.plusDays(1), today.plusDays(40)),
                people.get("Eero"));
        var before = ofPair("Eero", "Aino").size();
        assertThat(page("/", "Eero").text()).contains("2 people have one-to-ones until");
        assertThat(page("/", "Aino").text()).doesNotContain("have one-to-ones until");

        var renewal = post("/one-to-one-series/renewal")
                .with(Cast.as(people.get("Eero")))
                .with(csrf());
        web.perform(renewal).andExpect(redirectedUrl("/one-to-ones"));
        web.perform(renewal).andExpect(redirectedUrl("/one-to-ones"));
        var all = ofPair("Eero", "Aino");
        var fresh = all.subList(before, all.size());
        assertThat(fresh).hasSizeBetween(24, 27).allSatisfy(meeting -> {
            assertThat(meeting.length()).isEqualTo(Duration.ofMinutes(30));
            assertThat(meeting.startsAt().atZone(clock.getZone()).toLocalDate())
                    .isBetween(today.plusDays(41), today.plusDays(41).plusYears(1));
        });
        assertThat(page("/", "Eero").text()).doesNotContain("have one-to-ones until");
    }
}
