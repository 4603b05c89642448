package fi.merkitys.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.Walls;
import fi.merkitys.rights.retention.DeletePastTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/** Eero takes something up with Aino; they talk, she makes a plan, and both look at how it went. */
@MerkitysTest
class SupportTest {
    private static final String NOTICED = "Twice this week you came a quarter of an hour late.";

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    RemindOfSupport remind;

    @Autowired
    DeletePastTime delete;

    @Autowired
    PlatformTransactionManager transactions;

    private Office office;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
    }

    private String open() throws Exception {
        var answer = office.send(
                "Eero",
                "/support",
                "employee",
                office.person("Aino").toString(),
                "kind",
                kind(),
                "noticed",
                NOTICED,
                "talkOn",
                LocalDate.now(clock).toString());
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl()).replace("?opened=true", "");
    }

    private String kind() {
        return jdbc.sql("select id from support.kind where name_en = 'Being late'")
                .query(String.class)
                .single();
    }

    /** Whatever version of the step the person has before them. */
    private int write(String who, String path, String... fields) throws Exception {
        var version = office.page(who, path).select("form[action$=/words] [name=version]");
        var all = new ArrayList<>(List.of("version", version.attr("value")));
        all.addAll(List.of(fields));
        return office.send(who, path + "/words", all.toArray(String[]::new)).getStatus();
    }

    private int sign(String who, String path) throws Exception {
        var seen = office.page(who, path).select("form[action$=/signatures] [name=fingerprint]");
        return office.send(who, path + "/signatures", "fingerprint", seen.attr("value"))
                .getStatus();
    }

    private void talk(String path) throws Exception {
        var today = LocalDate.now(clock).toString();
        assertThat(write("Eero", path, "heldOn", today, "agreed", "We try half past eight."))
                .isEqualTo(302);
        sign("Eero", path);
        sign("Aino", path);
    }

    private void plan(String path) throws Exception {
        var until = LocalDate.now(clock).plusDays(14).toString();
        assertThat(write(
                        "Aino",
                        path,
                        "byEmployee",
                        "I take the earlier bus.",
                        "needs",
                        "Half an hour.",
                        "untilOn",
                        until))
                .isEqualTo(302);
        sign("Aino", path);
        sign("Eero", path);
    }

    private void followUp(String path) throws Exception {
        write("Aino", path, "byEmployee", "On time each day.");
        write("Eero", path, "bySupervisor", "I see it as well.");
        sign("Aino", path);
        sign("Eero", path);
    }

    private List<String> steps(String who, String path) throws Exception {
        return office.page(who, path).select(".m-support-steps > li").eachAttr("data-step");
    }

    private List<String> noticesOf(String who) {
        return Walls.as(
                office.person(who),
                jdbc,
                () -> jdbc.sql("select key || ' ' || args from notifications.notice where topic = 'support' order by"
                                + " id")
                        .query(String.class)
                        .list());
    }

    @Test
    void theEmployeeReadsAllOfItAtOnceAndIsToldWithoutAWordOfIt() throws Exception {
        var path = open();
        assertThat(office.page("Aino", path).text()).contains(NOTICED, "Being late");
        assertThat(noticesOf("Aino"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("support.notice.opened")
                .contains("Eero")
                .doesNotContain("late", "Being");
        assertThat(office.page("Aino", "/").select(".m-today-support").text()).contains("You and Eero");
    }

    @Test
    void fromATalkToAPlanToAFollowUpToThanks() throws Exception {
        var path = open();
        office.send("Aino", path + "/views", "view", "The bus goes at eight.");
        talk(path);
        assertThat(steps("Aino", path)).containsExactly("talk", "plan");
        plan(path);
        assertThat(steps("Eero", path)).containsExactly("talk", "plan", "follow_up");
        assertThat(office.page("Eero", path).text()).contains("The bus goes at eight.", "I take the earlier bus.");
        followUp(path);
        assertThat(steps("Eero", path)).containsExactly("talk", "plan", "follow_up");
        assertThat(office.send("Eero", path + "/closure", "ending", "well", "words", "Thank you.")
                        .getStatus())
                .isEqualTo(302);
        assertThat(office.page("Aino", path).select(".m-support-end").text()).contains("It went well", "Thank you.");
        assertThat(noticesOf("Aino").getLast()).startsWith("support.notice.well");
        // It stays as it was signed.
        assertThat(office.page("Eero", path).select(".m-support-steps form")).isEmpty();
    }

    @Test
    void nobodyIsTakenUpButOnesOwnPeopleAndNeverUpwards() throws Exception {
        for (var other : List.of("Liisa", "Helmi", "Kalle", "Eero")) {
            assertThat(office.status("Eero", "/support/new?employee=" + office.person(other)))
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(office.status("Helmi", "/support/new?employee=" + office.person("Aino")))
                .isEqualTo(404);
        assertThat(office.page("Eero", "/people/" + office.person("Aino")).select("a[href^=/support/new]"))
                .hasSize(1);
        for (var who : List.of("Helmi", "Sanna", "Kalle", "Aino", "Rūta")) {
            assertThat(office.page(who, "/people/" + office.person("Aino")).select("a[href^=/support]"))
                    .as(who)
                    .allMatch(link -> link.attr("href").equals("/support"));
        }
    }

    @Test
    void theSupervisorChangesNothingInThePlan() throws Exception {
        var path = open();
        talk(path);
        var until = LocalDate.now(clock).plusDays(9).toString();
        write("Aino", path, "byEmployee", "I take the earlier bus.", "untilOn", until);
        write("Eero", path, "byEmployee", "She gets up at five.", "needs", "Nothing.", "bySupervisor", "Good.");
        assertThat(office.page("Aino", path).text())
                .contains("I take the earlier bus.", "Good.")
                .doesNotContain("She gets up at five.");
        var eero = office.person("Eero");
        Walls.refuse(
                eero,
                jdbc,
                transactions,
                "update support.step set employee_words = 'She gets up at five.', version = version + 1"
                        + " where kind = 'plan'");
    }

    @Test
    void aChangeAfterSigningNeedsBothAnew() throws Exception {
        var path = open();
        var today = LocalDate.now(clock).toString();
        write("Eero", path, "heldOn", today, "agreed", "We try half past eight.");
        sign("Eero", path);
        assertThat(office.page("Aino", path).select(".m-support-signature").text())
                .contains("Eero");
        write("Aino", path, "heldOn", today, "agreed", "We try half past eight, for four weeks.");
        var page = office.page("Eero", path);
        assertThat(page.select(".m-support-signature")).isEmpty();
        assertThat(page.text()).contains("changed after it had been signed");
        sign("Aino", path);
        assertThat(steps("Aino", path)).containsExactly("talk");
        sign("Eero", path);
        assertThat(steps("Aino", path)).containsExactly("talk", "plan");
    }

    @Test
    void nobodySignsWordsThatTheyHaveNotBeforeThem() throws Exception {
        var path = open();
        var today = LocalDate.now(clock).toString();
        write("Eero", path, "heldOn", today, "agreed", "One thing.");
        var seen = office.page("Aino", path)
                .select("form[action$=/signatures] [name=fingerprint]")
                .attr("value");
        write("Eero", path, "heldOn", today, "agreed", "Another.");
        var answer = office.send("Aino", path + "/signatures", "fingerprint", seen);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("changed meanwhile");
        // Nor does one overwrite what the other has written meanwhile; and what one typed is not lost.
        var late = office.send(
                "Aino", path + "/words", "version", "1", "heldOn", today, "agreed", "Mine, typed long ago.");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("Another.", "Mine, typed long ago.");
    }

    @Test
    void notToAgreeIsASignatureAsWell() throws Exception {
        var path = open();
        write("Eero", path, "heldOn", LocalDate.now(clock).toString(), "agreed", "Half past eight.");
        sign("Eero", path);
        var seen = office.page("Aino", path)
                .select("form[action$=/signatures] [name=fingerprint]")
                .attr("value");
        assertThat(office.send("Aino", path + "/signatures", "fingerprint", seen, "agrees", "false")
                        .getStatus())
                .isEqualTo(422);
        office.send("Aino", path + "/signatures", "fingerprint", seen, "agrees", "false", "why", "It was once.");
        assertThat(steps("Aino", path)).containsExactly("talk", "plan");
        assertThat(office.page("Eero", path)
                        .select(".m-support-signature[data-agrees=false]")
                        .text())
                .contains("Aino");
        assertThat(office.page("Eero", path).text()).contains("It was once.");
    }

    @Test
    void aFurtherStepNeedsAReasonAndWhoIsInvitedReadsFromThereOn() throws Exception {
        var path = open();
        talk(path);
        plan(path);
        var on = LocalDate.now(clock).plusDays(7).toString();
        var sanna = office.person("Sanna").toString();
        // Not before the follow-up.
        assertThat(office.send("Eero", path + "/further-steps", "reason", "x", "on", on, "guest", sanna)
                        .getStatus())
                .isEqualTo(422);
        followUp(path);
        assertThat(office.send("Eero", path + "/further-steps", "on", on, "guest", sanna)
                        .getStatus())
                .isEqualTo(422);
        assertThat(office.send("Eero", path + "/further-steps", "reason", "It came back.", "on", on)
                        .getStatus())
                .isEqualTo(422);
        assertThat(office.send(
                                "Eero",
                                path + "/further-steps",
                                "reason",
                                "It came back.",
                                "on",
                                on,
                                "guest",
                                office.person("Kalle").toString())
                        .getStatus())
                .isEqualTo(422);
        assertThat(office.status("Sanna", path)).isEqualTo(404);
        office.send("Eero", path + "/further-steps", "reason", "It came back.", "on", on, "guest", sanna);
        assertThat(office.page("Aino", path).text()).contains("It came back.", "Sanna");
        assertThat(noticesOf("Aino").getLast()).startsWith("support.notice.further");
        assertThat(steps("Sanna", path)).containsExactly("second_talk");
        assertThat(office.page("Sanna", path).text())
                .contains(NOTICED)
                .doesNotContain("I take the earlier bus.", "We try half past eight.");
        assertThat(office.page("Sanna", path).select("main form")).isEmpty();
        assertThat(office.status("Helmi", path)).isEqualTo(404);
    }

    @Test
    void thatItHasComeUpBeforeTheSupervisorAloneSees() throws Exception {
        var first = open();
        office.send("Eero", first + "/closure", "ending", "not_needed");
        assertThat(office.page("Eero", "/support/new?employee=" + office.person("Aino"))
                        .select(".m-support-earlier")
                        .text())
                .contains("Being late");
        office.send(
                "Eero",
                "/support",
                "employee",
                office.person("Aino").toString(),
                "kind",
                kind(),
                "noticed",
                "Again twice.",
                "talkOn",
                LocalDate.now(clock).toString());
        var second = office.page("Eero", "/support")
                .select(".m-support-line a")
                .getFirst()
                .attr("href");
        assertThat(office.page("Eero", second).select(".m-support-earlier a").attr("href"))
                .isEqualTo(first);
        assertThat(office.page("Aino", second).select(".m-support-earlier")).isEmpty();
    }

    private void moveAinoToKalle() {
        jdbc.sql("update people.person set supervisor_id = :kalle where id = :aino")
                .param("kalle", office.id("Kalle"))
                .param("aino", office.id("Aino"))
                .update();
    }

    @Test
    void aNewSupervisorInheritsNothingUnlessTheEmployeeGivesIt() throws Exception {
        var path = open();
        talk(path);
        moveAinoToKalle();
        assertThat(office.status("Eero", path)).isEqualTo(404);
        assertThat(office.status("Kalle", path)).isEqualTo(404);
        assertThat(office.page("Eero", "/support").select(".m-support-line")).isEmpty();
        assertThat(office.page("Aino", path).select(".m-support-release").text())
                .contains("Kalle");
        Walls.refuse(
                office.person("Kalle"),
                jdbc,
                transactions,
                "update support.matter set supervisor_id = " + office.id("Kalle"));
        office.send("Aino", path + "/release");
        assertThat(office.page("Kalle", path).text()).contains(NOTICED);
        assertThat(office.status("Eero", path)).isEqualTo(404);
        assertThat(noticesOf("Kalle").getLast()).startsWith("support.notice.given");
        planWithKalle(path);
    }

    /** With the supervisor to whom it was given. */
    private void planWithKalle(String path) throws Exception {
        write(
                "Aino",
                path,
                "byEmployee",
                "I go on.",
                "untilOn",
                LocalDate.now(clock).plusDays(5).toString());
        sign("Aino", path);
        sign("Kalle", path);
        assertThat(steps("Kalle", path)).containsExactly("talk", "plan", "follow_up");
    }

    @Test
    void orBeginsAfresh() throws Exception {
        var path = open();
        moveAinoToKalle();
        office.send("Aino", path + "/fresh-start");
        assertThat(office.page("Aino", path).select(".m-support-end").attr("data-ending"))
                .isEqualTo("fresh_start");
        assertThat(office.status("Kalle", path)).isEqualTo(404);
        assertThat(noticesOf("Kalle")).isEmpty();
    }

    @Test
    void bothAreRemindedOnce() throws Exception {
        var path = open();
        remind.now();
        remind.now();
        assertThat(noticesOf("Aino"))
                .filteredOn(one -> one.startsWith("support.notice.due"))
                .hasSize(1);
        assertThat(noticesOf("Eero"))
                .filteredOn(one -> one.startsWith("support.notice.due"))
                .hasSize(1);
        assertThat(office.page("Eero", "/").select(".m-today-support a[href^=" + path + "]"))
                .isNotEmpty();
    }

    @Test
    void itIsOfferedForTheirNextTalkWithoutAWordOfIt() throws Exception {
        var path = open();
        for (var each : List.of("Eero", "Aino")) {
            var points = office.page(each, talkWith("Eero")).select("#points");
            assertThat(points.select("a[href=" + path + "]")).as(each).hasSize(1);
            assertThat(points.text()).as(each).doesNotContain(NOTICED, "late");
        }
        assertThat(office.page("Aino", talkWith("Helmi")).select("#points a[href=" + path + "]"))
                .isEmpty();
    }

    private String talkWith(String host) {
        return "/one-to-ones/"
                + jdbc.sql("""
                    insert into onetoones.meeting (
                      host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes, due_at,
                      changed_at
                    )
                    values (:host, :employee, 'monthly', :at, 60, 5, 10, :at, :at)
                    returning id
                    """)
                        .param("host", office.id(host))
                        .param("employee", office.id("Aino"))
                        .param("at", clock.instant().plus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
    }

    @Test
    void theTrailTellsThatSomebodyReadAndNothingMore() throws Exception {
        var path = open();
        office.page("Eero", path);
        office.page("Aino", path);
        assertThat(Walls.readByOwner(jdbc, """
            select actor_id || ' ' || deed || ' ' || people::text || ' ' || coalesce(about, '-')
            from audit.entry
            where data = 'support'
            """))
                .containsExactly(office.id("Eero") + " looked {" + office.id("Aino") + "} -");
    }

    @Test
    void whatIsClosedGoesAfterAYear() throws Exception {
        var closed = open();
        office.send("Eero", closed + "/closure", "ending", "not_needed");
        owner("update support.matter set ended_at = ended_at - interval '13 months' where ending is not null");
        delete.now();
        assertThat(office.status("Aino", closed)).isEqualTo(404);
        var fresh = open();
        delete.now();
        assertThat(office.status("Aino", fresh)).isEqualTo(200);
    }

    private void owner(String sql) {
        jdbc.sql("select tests.by_owner(?)")
                .param("alter table support.matter disable trigger guarded")
                .query()
                .listOfRows();
        jdbc.sql("select tests.by_owner(?)").param(sql).query().listOfRows();
        jdbc.sql("select tests.by_owner(?)")
                .param("alter table support.matter enable trigger guarded")
                .query()
                .listOfRows();
    }

    @Test
    void theEmployeeTakesItAlong() throws Exception {
        var path = open();
        talk(path);
        plan(path);
        var own = office.answer("Aino", get("/my-data.json")).getContentAsString();
        assertThat(own).contains(NOTICED, "I take the earlier bus.", "Half an hour.");
        for (var who : List.of("Eero", "Sanna", "Helmi", "Petri", "Kalle", "Mantas")) {
            assertThat(office.answer(who, get("/my-data.json")).getContentAsString())
                    .as(who)
                    .doesNotContain(NOTICED, "I take the earlier bus.");
        }
    }

    @Test
    void whatIsOfferedAndAskedHrEdits() throws Exception {
        office.send("Sanna", "/support-kinds", "en", "Tidiness", "fi", "Järjestys", "lt", "Tvarka");
        assertThat(office.page("Eero", "/support/new?employee=" + office.person("Aino"))
                        .text())
                .contains("Tidiness");
        assertThat(office.send("Sanna", "/support-texts/talk", "en", "How are you?", "fi", "", "lt", "x")
                        .getStatus())
                .isEqualTo(422);
        office.send("Sanna", "/support-texts/talk", "en", "How are you?", "fi", "Mitä kuuluu?", "lt", "Kaip sekasi?");
        assertThat(office.page("Aino", open()).text()).contains("How are you?");
        assertThat(office.send("Petri", "/support-kinds", "en", "x", "fi", "x", "lt", "x")
                        .getStatus())
                .isEqualTo(404);
    }
}
