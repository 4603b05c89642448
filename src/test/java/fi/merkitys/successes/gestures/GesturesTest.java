package fi.merkitys.successes.gestures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.Walls;
import fi.merkitys.successes.Audience;
import fi.merkitys.successes.Kind;
import fi.merkitys.successes.NewSuccess;
import fi.merkitys.successes.TellSuccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/** Customers praised Aino and Mantas; Eero leads them, and Helmi leads Eero. */
@MerkitysTest
class GesturesTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    TellSuccess tell;

    @Autowired
    ThankInPerson thank;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private Office office;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private long praise(String agent, String words, int daysAgo) {
        var eero = office.person("Eero");
        return told(
                new NewSuccess(Kind.CUSTOMER, eero, List.of(office.person(agent)), words, "", null, "", Audience.ALL),
                daysAgo);
    }

    private long told(NewSuccess success, int daysAgo) {
        return Walls.as(success.teller(), jdbc, () -> switch (tell.at(success, ago(daysAgo))) {
            case TellSuccess.Told told -> told.id().value();
            case TellSuccess.NotSaid why -> throw new AssertionError(why);
        });
    }

    private List<String> prompted(String who) throws Exception {
        return office.page(who, "/successes/gestures").select(".m-gesture h2 a").eachText();
    }

    private String thanks(String person) {
        return "/successes/gestures/" + office.id(person) + "/thanks";
    }

    @Test
    void praisePromptsTheSupervisorAndOneClickNotesIt() throws Exception {
        praise("Aino", "So patient.", 2);
        assertThat(office.page("Eero", "/").select(".m-today-gestures").text())
                .contains("Somebody to thank in person", "Aino", "not thanked in person yet", "So patient.");
        assertThat(prompted("Eero")).containsExactly("Aino");
        assertThat(prompted("Helmi")).isEmpty();
        assertThat(prompted("Kalle")).isEmpty();

        office.send("Eero", thanks("Aino"), "means", "call");
        office.send("Eero", thanks("Aino"), "means", "call");
        assertThat(prompted("Eero")).isEmpty();
        assertThat(office.page("Eero", "/").select(".m-today-gestures")).isEmpty();
        assertThat(office.page("Eero", "/successes/gestures?done=thanked").select(".m-list li"))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.text()).contains("Aino", "call"));
        assertThat(office.answer("Aino", get("/my-data.json")).getContentAsString())
                .contains("\"thanked\"")
                .contains("call");
    }

    @Test
    void aWrongClickIsTakenBackForADay() throws Exception {
        praise("Aino", "So patient.", 2);
        done("Eero", "Aino", 3);
        office.send("Eero", thanks("Aino"), "means", "call");
        var undo = office.page("Eero", "/successes/gestures").select(".m-list form[action$=removal]");
        assertThat(undo).as("not the one of three days ago").hasSize(1);
        var path = undo.attr("action");
        assertThat(office.send("Kalle", path).getStatus()).isEqualTo(404);
        assertThat(office.send("Helmi", path).getRedirectedUrl()).endsWith("done=takenBack");
        assertThat(rows("Eero")).as("another leader's click changes nothing").isEqualTo(2);

        office.send("Eero", path);
        assertThat(office.page("Eero", "/successes/gestures?done=takenBack").text())
                .contains("Taken back.");
        assertThat(prompted("Eero")).containsExactly("Aino");
        office.send("Eero", path);
        assertThat(rows("Eero")).isEqualTo(1);
        assertThat(Walls.as(
                        office.person("Eero"),
                        jdbc,
                        () -> jdbc.sql("delete from successes.gesture").update()))
                .as("what is older stays, whatever is asked")
                .isZero();
    }

    /** Kalle leads others; these days he stands in for Eero. */
    @Test
    void whoStandsInForTheSupervisorIsPromptedAndThanks() throws Exception {
        praise("Aino", "So patient.", 2);
        assertThat(office.send("Kalle", thanks("Aino")).getStatus()).isEqualTo(404);
        standsIn("Kalle", "Eero");
        assertThat(office.page("Kalle", "/successes/gestures")
                        .select(".m-gesture")
                        .text())
                .contains("Aino", "You stand in for their supervisor.");
        assertThat(office.page("Kalle", "/").select(".m-today-gestures").text()).contains("Aino");
        office.send("Kalle", thanks("Aino"), "means", "visit");
        assertThat(prompted("Kalle")).isEmpty();
        assertThat(office.page("Eero", "/successes/gestures")
                        .select(".m-gesture")
                        .text())
                .as("who comes back knows of it")
                .contains("last thanked in person on");

        praise("Mantas", "So quick.", 1);
        office.send("Kalle", "/successes/gestures/" + office.id("Mantas") + "/postponement");
        assertThat(prompted("Kalle")).isEmpty();
        assertThat(prompted("Eero")).contains("Mantas");
        jdbc.sql("select tests.by_owner('update people.deputy set until_day = current_date - 1, from_day ="
                        + " current_date - 2')")
                .query(row -> {});
        assertThat(office.send("Kalle", thanks("Aino")).getStatus()).isEqualTo(404);
    }

    private void standsIn(String deputy, String supervisor) {
        jdbc.sql("""
            insert into people.deputy (supervisor_id, deputy_id, from_day, until_day, named_by, named_at)
            values (:supervisor, :deputy, current_date, current_date, :supervisor, now())
            """)
                .param("supervisor", office.id(supervisor))
                .param("deputy", office.id(deputy))
                .update();
    }

    @Test
    void itWaitsPolitelyAndComesBack() throws Exception {
        praise("Aino", "So patient.", 2);
        office.send("Eero", "/successes/gestures/" + office.id("Aino") + "/postponement");
        assertThat(prompted("Eero")).isEmpty();
        Walls.as(
                office.person("Eero"),
                jdbc,
                () -> jdbc.sql("update successes.gesture_later set until_day = current_date - 2")
                        .update());
        assertThat(prompted("Eero")).containsExactly("Aino");
    }

    @Test
    void whoeverWasThankedLongestAgoComesFirstWhoeverThanked() throws Exception {
        praise("Aino", "So patient.", 1);
        praise("Mantas", "So quick.", 3);
        done("Eero", "Mantas", 20);
        done("Helmi", "Aino", 10);
        assertThat(prompted("Eero")).containsExactly("Mantas", "Aino");
        done("Helmi", "Mantas", 2);
        assertThat(prompted("Eero")).containsExactly("Aino", "Mantas");
        assertThat(office.page("Eero", "/successes/gestures").text()).contains("last thanked in person on");
    }

    private void done(String leader, String person, int daysAgo) {
        Walls.as(
                office.person(leader),
                jdbc,
                () -> thank.done(office.person(leader), office.person(person), Means.VISIT, ago(daysAgo)));
    }

    @Test
    void severalCustomersWithinAMonthReachALeaderFurtherUp() throws Exception {
        praise("Aino", "So patient.", 40);
        praise("Aino", "So quick.", 20);
        praise("Aino", "So kind.", 10);
        assertThat(prompted("Helmi")).isEmpty();
        praise("Aino", "So calm.", 1);
        assertThat(prompted("Helmi")).containsExactly("Aino");
        assertThat(prompted("Jonas")).isEmpty();
        office.send("Helmi", thanks("Aino"), "means", "visit");
        assertThat(prompted("Helmi")).isEmpty();
        assertThat(prompted("Eero")).containsExactly("Aino");
    }

    @Test
    void whatASupervisorCallsOutstandingDoesSoAtOnce() throws Exception {
        var kudos = told(
                new NewSuccess(
                        Kind.KUDOS,
                        office.person("Liisa"),
                        List.of(office.person("Mantas")),
                        "You took over my whole queue.",
                        "",
                        null,
                        "",
                        Audience.ALL),
                1);
        assertThat(prompted("Eero")).isEmpty();
        assertThat(office.page("Eero", "/successes/gestures").text()).contains("You took over my whole queue.");
        var mark = "/successes/" + kudos + "/outstanding";
        for (var other : List.of("Mantas", "Liisa", "Kalle", "Rūta", "Sanna")) {
            assertThat(office.send(other, mark).getStatus()).as(other).isEqualTo(404);
        }
        office.send("Eero", mark);
        office.send("Eero", mark);
        assertThat(prompted("Helmi")).containsExactly("Mantas");
        assertThat(prompted("Eero")).containsExactly("Mantas");
    }

    @Test
    void whatIsForTheReceiverAloneOrHiddenPromptsNobodyFurtherUp() throws Exception {
        for (var words : List.of("One.", "Two.", "Three.")) {
            told(
                    new NewSuccess(
                            Kind.CUSTOMER,
                            office.person("Eero"),
                            List.of(office.person("Aino")),
                            words,
                            "",
                            null,
                            "",
                            Audience.RECEIVER),
                    1);
        }
        assertThat(prompted("Eero")).containsExactly("Aino");
        assertThat(prompted("Helmi")).isEmpty();
    }

    @Test
    void theCardIsAPdfForThoseAboveAlone() throws Exception {
        praise("Aino", "So patient.", 1);
        var path = "/successes/gestures/" + office.id("Aino") + "/card";
        var card = office.answer("Eero", get(path));
        assertThat(card.getContentType()).isEqualTo("application/pdf");
        assertThat(new String(card.getContentAsByteArray(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(office.status("Aino", path)).isEqualTo(404);
        assertThat(office.status("Kalle", path)).isEqualTo(404);
    }

    @Test
    void postgresKeepsThanksToThePersonAndTheirLine() {
        done("Eero", "Aino", 1);
        for (var who : List.of("Aino", "Eero", "Helmi", "Jonas")) {
            assertThat(rows(who)).as(who).isEqualTo(1);
        }
        for (var who : List.of("Mantas", "Kalle", "Rūta", "Sanna", "Petri")) {
            assertThat(rows(who)).as(who).isZero();
        }
        assertThat(jdbc.sql("select count(*) from successes.gesture")
                        .query(Long.class)
                        .single())
                .as("for the whole organisation")
                .isZero();
        var insert =
                "insert into successes.gesture (leader_id, person_id, means, done_at) values (%s, %s, 'visit', now())";
        assertRefused("Kalle", insert.formatted(office.id("Kalle"), office.id("Aino")));
        assertRefused("Eero", insert.formatted(office.id("Helmi"), office.id("Aino")));
        assertRefused("Eero", "update successes.gesture set means = 'card'");
        assertRefused("Eero", "delete from successes.outstanding");
        assertRefused("Eero", "select successes.forget_gestures(1)");
    }

    private long rows(String who) {
        return Walls.as(
                office.person(who),
                jdbc,
                () -> jdbc.sql("select count(*) from successes.gesture")
                        .query(Long.class)
                        .single());
    }

    private void assertRefused(String who, String sql) {
        Walls.refuse(office.person(who), jdbc, transactions, sql);
    }
}
