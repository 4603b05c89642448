package fi.merkitys.rights.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.audit.Chain;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@MerkitysTest
class DeletePastTimeTest {
    @Autowired
    Cast cast;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeletePastTime delete;

    @Autowired
    List<Retained> kinds;

    @Autowired
    RetentionRuns runs;

    @Autowired
    Periods periods;

    @Autowired
    Chain chain;

    @Autowired
    Clock clock;

    Cast.Members members;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
    }

    @Test
    void everyKindIsSeenToByOne() {
        assertThat(kinds).extracting(Retained::keeping).containsExactlyInAnyOrder(Keeping.values());
        for (var keeping : Keeping.values()) {
            assertThat(keeping.usual()).isBetween(keeping.least(), keeping.most());
        }
    }

    @Test
    void whatIsPastItsTimeGoesAndTheReportTellsOfIt() throws Exception {
        var today = LocalDate.now(clock);
        absent(today.minusMonths(37));
        absent(today.minusMonths(35));
        jdbc.sql("insert into mail.letter (recipient, subject, body_text, body_html, state, posted_at, next_try_at,"
                        + " finished_at) values ('a@b.c', 'x', '', '', 'sent', now(), now(), ?)")
                // Not one day past it: late in the evening after clocks were set back it was the next day already.
                .param(OffsetDateTime.now(clock).minusDays(32))
                .update();
        jdbc.sql("update people.person set left_on = ? where name = 'Mantas'")
                .param(today.minusMonths(25))
                .update();
        day(today.minusMonths(37));
        day(today.minusMonths(2));
        stoodIn(today.minusMonths(37));
        stoodIn(today.minusMonths(35));

        delete.now();

        var latest = runs.latest();
        assertThat(latest).containsOnlyKeys(Keeping.values());
        assertThat(latest.values()).allSatisfy(run -> assertThat(run.problem()).isNull());
        assertThat(latest.get(Keeping.ABSENCES))
                .extracting(RetentionRuns.Run::looked, RetentionRuns.Run::deleted, RetentionRuns.Run::oldest)
                .containsExactly(2L, 1L, today.minusMonths(35));
        assertThat(latest.get(Keeping.FIGURES))
                .extracting(RetentionRuns.Run::looked, RetentionRuns.Run::deleted, RetentionRuns.Run::oldest)
                .containsExactly(2L, 1L, today.minusMonths(2));
        assertThat(latest.get(Keeping.DEPUTIES))
                .extracting(RetentionRuns.Run::looked, RetentionRuns.Run::deleted, RetentionRuns.Run::oldest)
                .containsExactly(2L, 1L, today.minusMonths(35));
        assertThat(latest(Keeping.LETTERS).deleted()).isOne();
        assertThat(latest(Keeping.LEAVERS).deleted()).isOne();
        assertThat(jdbc.sql("select count(*) from people.person where name = 'Mantas'")
                        .query(Long.class)
                        .single())
                .isZero();
        var page = page("/retention", "Sanna");
        assertThat(page.select("tbody tr")).hasSize(Keeping.values().length);
        assertThat(page.text()).contains("rows were past their time").doesNotContain("rights.");
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthers() {
        var broken = new Retained() {
            @Override
            public Keeping keeping() {
                return Keeping.LEAVERS;
            }

            @Override
            public Done deleteBefore(LocalDate day) {
                throw new IllegalStateException("the disk is full");
            }
        };
        var samples =
                kinds.stream().filter(kind -> kind.keeping() == Keeping.SAMPLES).toList();
        new DeletePastTime(List.of(broken, samples.getFirst()), periods, runs, clock).now();

        assertThat(runs.failing()).containsExactly(Keeping.LEAVERS);
        assertThat(latest(Keeping.LEAVERS).problem()).contains("the disk is full");
        assertThat(latest(Keeping.SAMPLES).problem()).isNull();
    }

    @Test
    void theAdministratorIsToldOnTodayWhatFailed() throws Exception {
        runs.add(new RetentionRuns.Run(
                Keeping.CONTACTS, LocalDate.now(clock), clock.instant(), 3, 0, 0, null, "the store is locked"));

        assertThat(page("/", "Petri").text()).contains("One kind of data could not be deleted in time.");
        assertThat(page("/", "Sanna").text()).doesNotContain("could not be deleted");
        assertThat(page("/retention", "Petri").text()).contains("the store is locked");

        runs.add(new RetentionRuns.Run(Keeping.CONTACTS, LocalDate.now(clock), clock.instant(), 3, 7, 2, null, null));
        assertThat(page("/", "Petri").text()).doesNotContain("could not be deleted");
    }

    @Test
    void anotherPeriodNeedsAReasonAndStaysWithinItsBounds() throws Exception {
        assertThat(choose("figures", "12", "Too long")).isEqualTo(422);
        assertThat(choose("figures", "many", "Too long")).isEqualTo(422);
        assertThat(choose("figures", "24", " ")).isEqualTo(422);
        assertThat(choose("weather", "24", "Rain")).isEqualTo(404);
        assertThat(choose("figures", "24", "Ilgiau nereikia – taip sutarta")).isEqualTo(302);

        assertThat(periods.all().get(Keeping.FIGURES))
                .isEqualTo(new Periods.Chosen(Keeping.FIGURES, 24, "Ilgiau nereikia – taip sutarta"));
        assertThat(page("/my-data", "Aino").text())
                .contains(
                        "Figures by day: 24 months", "Sanna changed how long data are kept: Figures by day, 24 months");
        day(LocalDate.now(clock).minusMonths(25));
        delete.now();
        assertThat(latest(Keeping.FIGURES).deleted()).isOne();
    }

    /** Five years ago three entries, then newer ones: the old ones go, and the chain still proves the rest. */
    @Test
    void theAuditTrailGoesFromItsBeginningAndStillHolds() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var days : List.of(2200, 2100, 2000, 10, 1)) {
            entry(now.minus(days, ChronoUnit.DAYS));
        }
        while (chain.seal() > 0) {
            // There is more.
        }
        var before = (Chain.Finding.Whole) chain.verify();

        assertThat(chain.prune(now.minus(1900, ChronoUnit.DAYS))).isEqualTo(3);

        assertThat(chain.verify()).isEqualTo(new Chain.Finding.Whole(before.entries() - 3, before.last()));
        assertThat(chain.prune(now.minus(1900, ChronoUnit.DAYS))).isZero();
        entry(now);
        chain.seal();
        assertThat(((Chain.Finding.Whole) chain.verify()).entries()).isEqualTo(before.entries() - 2);
        assertThatThrownBy(() -> chain.prune(now.minus(1000, ChronoUnit.DAYS)))
                .hasMessageContaining("the last three years stays");
    }

    /** Until that day. */
    private void stoodIn(LocalDate until) {
        jdbc.sql("""
            insert into people.deputy (supervisor_id, deputy_id, from_day, until_day, named_by, named_at)
            select s.id, d.id, :until - 7, :until, s.id, now()
            from people.person s, people.person d
            where s.name = 'Eero' and d.name = 'Mantas'
            """).param("until", until).update();
    }

    private RetentionRuns.Run latest(Keeping keeping) {
        return java.util.Objects.requireNonNull(runs.latest().get(keeping));
    }

    private void entry(Instant at) {
        jdbc.sql("insert into audit.entry (at, actor, deed) values (?, 'system', 'looked')")
                .param(at.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private void absent(LocalDate day) {
        jdbc.sql("insert into people.absence (person_id, from_day, until_day) values (?, ?, ?)")
                .params(members.get("Aino").value(), day, day)
                .update();
    }

    private void day(LocalDate day) {
        jdbc.sql("insert into contacts.agent_day_row (day, person_id, lane_id, contacts) values (?, ?, 1, 1)")
                .params(day, members.get("Aino").value())
                .update();
    }

    private int choose(String kind, String amount, String reason) throws Exception {
        return web.perform(post("/retention/" + kind)
                        .param("amount", amount)
                        .param("reason", reason)
                        .with(Cast.as(members.get("Sanna")))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Document page(String path, String who) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(Cast.as(members.get(who))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
