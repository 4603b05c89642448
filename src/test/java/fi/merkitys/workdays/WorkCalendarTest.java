package fi.merkitys.workdays;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.workdays.WorkCalendar.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private static final LocalDate FRIDAY = LocalDate.of(2027, 3, 19);
    private static final int MONDAY_TO_FRIDAY = 0b0011111;

    @Test
    void daysOfWorkSkipWeekendsHolidaysAndDaysAway() {
        var easter = Set.of(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 29));
        var calendar =
                new WorkCalendar(MONDAY_TO_FRIDAY, easter, List.of(new Days(FRIDAY.plusDays(4), FRIDAY.plusDays(5))));
        assertThat(calendar.after(FRIDAY, 1)).isEqualTo("2027-03-22");
        // Tuesday and Wednesday away, Good Friday and Easter Monday free
        assertThat(calendar.after(FRIDAY, 2)).isEqualTo("2027-03-25");
        assertThat(calendar.after(FRIDAY, 3)).isEqualTo("2027-03-30");
    }

    @Test
    void noDaysAreTheDayItself() {
        assertThat(WorkCalendar.usual(Set.of()).after(FRIDAY, 0)).isEqualTo(FRIDAY);
    }

    @Test
    void whoeverWorksOnWeekendsIsDueOnWeekends() {
        assertThat(new WorkCalendar(0b1100000, Set.of(), List.of()).after(FRIDAY, 2))
                .isEqualTo("2027-03-21");
    }

    @Test
    void whoeverNeverWorksIsNotWaitedForWithoutEnd() {
        var away = new WorkCalendar(MONDAY_TO_FRIDAY, Set.of(), List.of(new Days(FRIDAY, FRIDAY.plusYears(5))));
        assertThat(away.after(FRIDAY, 1)).isEqualTo(FRIDAY.plusDays(400));
    }
}
