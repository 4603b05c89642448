package fi.merkitys.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeeksTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    @Test
    void weeksRunFromMondayToSunday() {
        var weeks = Weeks.until(SATURDAY, 2);
        assertThat(weeks.mondays()).containsExactly(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 16));
        assertThat(weeks.lastDay()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void aWeekIsFullWhenItsSundayIsOver() {
        assertThat(Weeks.fullBefore(SATURDAY, 1).lastDay()).isEqualTo(LocalDate.of(2026, 11, 15));
        assertThat(Weeks.fullBefore(LocalDate.of(2026, 11, 23), 1).lastDay()).isEqualTo(LocalDate.of(2026, 11, 22));
    }
}
