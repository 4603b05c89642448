package fi.merkitys.instructions.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.instructions.Guides;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Eero forgets the guides that he keeps, and leaves. */
@MerkitysTest
class RemindersTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    RemindOfInstructions reminders;

    private Office office;
    private String returns;

    @BeforeEach
    void write() throws Exception {
        office = new Office(web, cast.assemble());
        returns = Guides.write(office, "Eero", "Returns", "Delivery takes 5 days.");
    }

    @Test
    void itIsToldOnceThatAReviewIsNearAndOnceThatItIsPast() {
        reminders.now();
        assertThat(told("Eero")).isEmpty();
        reviewIn(10);
        reminders.now();
        reminders.now();
        assertThat(told("Eero")).containsExactly("instructions.notice.near");
        reviewIn(-1);
        reminders.now();
        reminders.now();
        assertThat(told("Eero")).containsExactly("instructions.notice.near", "instructions.notice.past");
    }

    @Test
    void aLateRepairIsToldToBothAndAgainOnlyWhereItIsGivenAnew() throws Exception {
        var today = LocalDate.now(clock).toString();
        office.send("Eero", returns + "/repair", "to", "" + office.id("Kalle"), "until", today);
        byOwner("update instructions.instruction set repair_by = repair_by - 1");
        reminders.now();
        reminders.now();
        assertThat(told("Kalle")).containsExactly("instructions.notice.mend", "instructions.notice.late");
        assertThat(told("Eero")).containsExactly("instructions.notice.given.late");
    }

    @Test
    void whoeverLeavesHandsOverUpTheLine() throws Exception {
        jdbc.sql("update people.person set left_on = current_date - 1 where id in (?, ?)")
                .params(office.id("Eero"), office.id("Helmi"))
                .update();
        reminders.now();
        assertThat(office.page("Aino", returns).text()).contains("Owner: Jonas", "Its owner has left; Jonas");
        assertThat(told("Jonas")).containsExactly("instructions.notice.owner");
    }

    @Test
    void whereNobodyIsAboveItIsHrs() throws Exception {
        var one = Guides.write(office, "Helmi", "Prices", "As on the list.");
        jdbc.sql("update people.person set left_on = current_date - 1 where id in (?, ?)")
                .params(office.id("Helmi"), office.id("Jonas"))
                .update();
        reminders.now();
        assertThat(office.page("Aino", one).text()).contains("Owner: Sanna");
    }

    private void reviewIn(int days) {
        byOwner("update instructions.instruction set review_on = current_date + (%d)".formatted(days));
    }

    private void byOwner(String sql) {
        jdbc.sql("select tests.by_owner(?)").param(sql).query().singleRow();
    }

    private List<String> told(String who) {
        return jdbc.sql("select key from notifications.notice where person_id = ? and topic = 'instructions' order by"
                        + " id")
                .param(office.id(who))
                .query(String.class)
                .list();
    }
}
