package fi.merkitys.goals.reality;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.goals.Days;
import fi.merkitys.goals.fairness.WorkedTime;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final int MONDAY_TO_FRIDAY = 0b11111;
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final Days OCTOBER = new Days(FIRST, LocalDate.of(2026, 10, 31));

    @Test
    void whoWasNeverAwayWorkedEveryScheduledDay() {
        assertThat(new Schedule(MONDAY_TO_FRIDAY, null, null).workedIn(OCTOBER, List.of()))
                .isEqualTo(new WorkedTime(22, 22));
    }

    @Test
    void onlyAbsencesOnScheduledDaysCount() {
        var away = List.of(new Days(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 4)));
        assertThat(new Schedule(MONDAY_TO_FRIDAY, null, null).workedIn(OCTOBER, away))
                .isEqualTo(new WorkedTime(20, 22));
    }

    @Test
    void twoAbsencesOnOneDayAreOneDay() {
        var away = List.of(new Days(FIRST, FIRST), new Days(FIRST, FIRST.plusDays(1)));
        assertThat(new Schedule(MONDAY_TO_FRIDAY, null, null).workedIn(OCTOBER, away))
                .isEqualTo(new WorkedTime(20, 22));
    }

    @Test
    void daysBeforeHiringAndAfterLeavingAreNotScheduled() {
        var schedule = new Schedule(0b1111111, FIRST.plusDays(9), FIRST.plusDays(19));
        assertThat(schedule.workedIn(OCTOBER, List.of())).isEqualTo(new WorkedTime(11, 11));
    }
}
