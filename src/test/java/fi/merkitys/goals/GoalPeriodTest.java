package fi.merkitys.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalPeriodTest {
    @ParameterizedTest(name = "{0} ended by {1} runs from {2} until {3}")
    @CsvSource({
        "WEEK, 2026-11-21, 2026-11-09, 2026-11-15",
        "WEEK, 2026-11-22, 2026-11-16, 2026-11-22",
        "MONTH, 2026-11-21, 2026-10-01, 2026-10-31",
        "MONTH, 2026-10-31, 2026-10-01, 2026-10-31",
        "MONTH, 2026-10-30, 2026-09-01, 2026-09-30",
        "MONTH, 2024-02-29, 2024-02-01, 2024-02-29",
        "QUARTER, 2026-11-21, 2026-07-01, 2026-09-30",
        "QUARTER, 2026-12-31, 2026-10-01, 2026-12-31",
        "ROLLING_4_WEEKS, 2026-11-20, 2026-10-24, 2026-11-20",
        "ROLLING_13_WEEKS, 2026-11-20, 2026-08-22, 2026-11-20"
    })
    void theLastFullPeriodIsChecked(GoalPeriod period, LocalDate day, LocalDate from, LocalDate until) {
        assertThat(period.lastEndedBy(day)).isEqualTo(new Days(from, until));
    }

    @ParameterizedTest(name = "{0}: figures until {1} show {2} to {3}")
    @CsvSource({
        "WEEK, 2023-08-30, 2023-08-28, 2023-09-03",
        "MONTH, 2023-08-31, 2023-08-01, 2023-08-31",
        "MONTH, 2023-08-10, 2023-08-01, 2023-08-31",
        "QUARTER, 2023-08-31, 2023-07-01, 2023-09-30",
        "ROLLING_4_WEEKS, 2023-08-31, 2023-08-04, 2023-08-31",
        "MONTH, 2026-10-02, 2026-10-01, 2026-10-31",
        "MONTH, 2026-11-20, 2026-10-01, 2026-10-31"
    })
    void whereTheFiguresEndEarlierTheLastPeriodThatTheyReachIsChecked(
            GoalPeriod period, LocalDate figuresEnd, LocalDate from, LocalDate until) {
        assertThat(period.lastEndedBy(LocalDate.of(2026, 11, 20), figuresEnd)).isEqualTo(new Days(from, until));
    }

    @ParameterizedTest(name = "before the {0} of {1} came the one until {2}")
    @CsvSource({
        "WEEK, 2026-11-21, 2026-11-08",
        "MONTH, 2026-03-31, 2026-02-28",
        "QUARTER, 2026-11-21, 2026-06-30",
        "ROLLING_4_WEEKS, 2026-11-20, 2026-10-23",
        "ROLLING_13_WEEKS, 2026-11-20, 2026-10-23"
    })
    void periodsFollowOneAnother(GoalPeriod period, LocalDate day, LocalDate before) {
        assertThat(period.before(period.lastEndedBy(day)).until()).isEqualTo(before);
    }

    @Test
    void rollingPeriodsAreWholeWeeksSoThatEveryWeekdayCountsAlike() {
        var day = LocalDate.of(2026, 11, 20);
        assertThat(GoalPeriod.ROLLING_4_WEEKS.lastEndedBy(day).count()).isEqualTo(28);
        assertThat(GoalPeriod.ROLLING_13_WEEKS.lastEndedBy(day).count()).isEqualTo(91);
    }
}
