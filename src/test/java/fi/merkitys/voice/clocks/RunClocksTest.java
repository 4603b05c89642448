package fi.merkitys.voice.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.voice.RaisedInTests;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Eero does not get round to what Aino raised. */
@MerkitysTest
class RunClocksTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RunClocks clocks;

    @Autowired
    Clock clock;

    private Office office;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
    }

    @Test
    void itIsLateThenHelmiKnowsAndAinoIsTold() throws Exception {
        var path = RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.");
        daysPass(10);
        clocks.now();
        clocks.now();
        assertThat(told("Eero")).containsExactly("voice.notice.waits", "voice.notice.late");
        assertThat(office.status("Helmi", path)).isEqualTo(404);
        daysPass(10);
        clocks.now();
        assertThat(told("Helmi")).containsExactly("voice.notice.above");
        assertThat(told("Aino")).containsExactly("voice.notice.escalated");
        assertThat(office.page("Helmi", path).select(".m-steps").text()).contains("Late; Helmi knows of it now");
    }

    @Test
    void silenceOfTwoWeeksClosesWhatIsAnsweredAndNothingElse() throws Exception {
        var no = RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.");
        var open = RaisedInTests.raise(office, "Aino", "idea", "A second screen.");
        office.send("Eero", no + "/answer", "answer", "no", "words", "Too dear.");
        daysPass(15);
        clocks.now();
        assertThat(office.page("Aino", no).text()).contains("Closed after two weeks without a word");
        assertThat(office.page("Aino", open).text()).contains("With its owner");
    }

    @Test
    void whoeverLeavesHandsOver() throws Exception {
        var path = RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.");
        jdbc.sql("update people.person set left_on = current_date - 1 where id = ?")
                .param(office.id("Eero"))
                .update();
        clocks.now();
        assertThat(office.page("Aino", path).select(".m-steps").text()).contains("Passed to Helmi");
        assertThat(told("Aino")).contains("voice.notice.handedOver");
    }

    @Test
    void whatWaitsForThanksIsNotClosedBecauseItsOwnerLeaves() throws Exception {
        var path = RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.");
        office.send("Eero", path + "/answer", "answer", "no", "words", "Too dear.");
        jdbc.sql("update people.person set left_on = current_date - 1 where id = ?")
                .param(office.id("Eero"))
                .update();
        clocks.now();
        daysPass(5);
        clocks.now();
        assertThat(office.page("Aino", path).text()).contains("Passed to Helmi").doesNotContain("Closed after");
    }

    @Test
    void whoeverPromisedIsTold() throws Exception {
        var path = RaisedInTests.raise(office, "Aino", "idea", "A hotkey for wrap-up.");
        office.send(
                "Eero",
                path + "/answer",
                "answer",
                "yes",
                "words",
                "Good.",
                "who",
                "Helmi",
                "dueOn",
                LocalDate.now(clock).plusDays(3).toString());
        daysPass(5);
        clocks.now();
        assertThat(told("Eero")).endsWith("voice.notice.late");
        assertThat(told("Helmi")).endsWith("voice.notice.late");
    }

    /** Everything that was due is due so many days earlier. */
    private void daysPass(int days) {
        jdbc.sql("select tests.by_owner(?)")
                .param("update voice.item set due_by = due_by - %1$d, next_on = next_on - %1$d".formatted(days))
                .query()
                .singleRow();
    }

    private List<String> told(String who) {
        return jdbc.sql("select key from notifications.notice where person_id = ? and topic = 'voice' order by id")
                .param(office.id(who))
                .query(String.class)
                .list();
    }
}
