package fi.merkitys.successes.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.Walls;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Aino and Mantas thank each other, and hardly anybody else. */
@MerkitysTest
class PairsTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Office office;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
    }

    @Test
    void fiveTimesEachWayAreShownToHrAsSomethingToTalkAbout() throws Exception {
        thank("Aino", "Mantas", 6, "all", 10);
        thank("Mantas", "Aino", 5, "team", 10);
        thank("Mantas", "Liisa", 2, "all", 10);
        var page = office.page("Sanna", "/successes/patterns");
        assertThat(page.select(".m-lead").text()).startsWith("One pair has thanked each other");
        assertThat(page.select(".m-pairs li").text())
                .contains("Aino thanked 6 times of 6", "Mantas thanked 5 times of 7");
        assertThat(page.text()).contains("It proves nothing");
        assertThat(office.page("Aino", "/my-data/looks").text()
                        + office.page("Aino", "/my-data").text())
                .contains("Sanna");
        for (var other : List.of("Aino", "Eero", "Helmi", "Petri")) {
            assertThat(office.status(other, "/successes/patterns")).as(other).isEqualTo(404);
        }
    }

    @Test
    void fewerThanFiveBetweenTwoAloneOrLongAgoAreNoPattern() throws Exception {
        thank("Aino", "Mantas", 9, "all", 10);
        thank("Mantas", "Aino", 4, "all", 10);
        thank("Mantas", "Aino", 9, "receiver", 10);
        thank("Mantas", "Aino", 9, "all", 100);
        assertThat(office.page("Sanna", "/successes/patterns").select(".m-pairs"))
                .isEmpty();
        assertThat(office.page("Sanna", "/successes/patterns").text()).contains("No two people");
    }

    /** Whatever a statement asks for. */
    @Test
    void theDatabaseTellsNobodyButHr() {
        thank("Aino", "Mantas", 6, "all", 10);
        thank("Mantas", "Aino", 6, "all", 10);
        assertThat(pairsSeenBy("Helmi")).isZero();
        assertThat(pairsSeenBy("Sanna")).isEqualTo(1);
    }

    private long pairsSeenBy(String who) {
        return Walls.as(
                office.person(who),
                jdbc,
                () -> jdbc.sql("select count(*) from successes.mutual(now() - interval '91 days')")
                        .query(Long.class)
                        .single());
    }

    private void thank(String from, String to, int times, String audience, int daysAgo) {
        var at = clock.instant().minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC);
        Walls.as(office.person(from), jdbc, () -> {
            var told = jdbc.sql("""
                insert into successes.success (kind, teller_id, words, audience, told_at)
                select 'kudos', :from, 'Thank you.', :audience, :at from generate_series(1, :times)
                returning id
                """)
                    .param("from", office.id(from))
                    .param("audience", audience)
                    .param("at", at)
                    .param("times", times)
                    .query(Long.class)
                    .list();
            return jdbc.sql("""
                insert into successes.receiver (success_id, person_id, told_at)
                select s, :to, :at from unnest(cast(:told as bigint[])) as s
                """)
                    .param("to", office.id(to))
                    .param("at", at)
                    .param("told", told.toArray(Long[]::new))
                    .update();
        });
    }
}
