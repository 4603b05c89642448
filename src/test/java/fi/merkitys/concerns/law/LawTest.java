package fi.merkitys.concerns.law;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Walls;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MerkitysTest
class LawTest {
    @Autowired
    Laws laws;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void finlandCountsDays() {
        var clocks = laws.from(LocalDate.of(2026, 12, 20), "fi");
        assertThat(clocks.acknowledgeBy()).isEqualTo("2026-12-27");
        assertThat(clocks.feedbackBy()).isEqualTo("2027-03-20");
    }

    /** From Wednesday, December 23: Christmas is from the 24th to the 26th, then a weekend; New Year comes in between. */
    @Test
    void lithuaniaCountsDaysOnWhichOneWorks() {
        var clocks = laws.from(LocalDate.of(2026, 12, 23), "lt");
        assertThat(clocks.acknowledgeBy()).isEqualTo("2026-12-29");
        assertThat(clocks.feedbackBy()).isEqualTo("2027-01-11");
    }

    @Test
    void anOrganisationMayBeQuicker() {
        var sanna = cast.assemble().get("Sanna");
        Walls.as(sanna, jdbc, () -> {
            laws.choose(new Law("fi", new Law.Span(3, true), new Law.Span(30, false)));
            return sanna;
        });
        // From a Friday.
        assertThat(laws.from(LocalDate.of(2026, 11, 20), "fi").acknowledgeBy()).isEqualTo("2026-11-25");
        assertThat(laws.from(LocalDate.of(2026, 11, 20), "fi").feedbackBy()).isEqualTo("2026-12-20");
    }
}
