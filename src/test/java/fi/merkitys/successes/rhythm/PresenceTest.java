package fi.merkitys.successes.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
    private static final int MONDAY_TO_FRIDAY = 31;
    private static final long ALL_BUT_THE_RUNNING_WEEK = (1L << 51) - 1;

    @Test
    void aYearAtWork() {
        var year = Presence.of(MONDAY_TO_FRIDAY, WEDNESDAY);
        assertThat(Presence.first(WEDNESDAY)).isEqualTo(LocalDate.of(2025, 11, 24));
        assertThat(year.days()).isEqualTo(51 * 5 + 3);
        assertThat(year.weeks()).isEqualTo(ALL_BUT_THE_RUNNING_WEEK);
        assertThat(Presence.of(3, SUNDAY).days()).isEqualTo(52 * 2);
        assertThat(Presence.of(0, SUNDAY).days()).isEqualTo(52 * 7);
    }

    /** Three of five days away, in two pieces, is more than half. */
    @Test
    void aWeekAwayForMoreThanHalfOfItIsNoWeek() {
        var year = Presence.of(MONDAY_TO_FRIDAY, SUNDAY);
        year.away(-13, -12);
        assertThat(year.weeks()).isEqualTo(ALL_BUT_THE_RUNNING_WEEK);
        year.away(-11, -11);
        assertThat(year.weeks()).isEqualTo(ALL_BUT_THE_RUNNING_WEEK & ~(1L << 50));
        assertThat(year.days()).isEqualTo(52 * 5 - 3);
    }

    @Test
    void daysOfAbsenceAreNoWaiting() {
        var year = Presence.of(MONDAY_TO_FRIDAY, SUNDAY);
        assertThat(year.since(363)).isZero();
        assertThat(year.since(353)).isEqualTo(10);
        year.away(-4, -1);
        year.away(-5, -3);
        year.away(-40, -20);
        assertThat(year.since(353)).isEqualTo(5);
    }

    @Test
    void absenceThatGoesOnAndDaysBeforeTheFirstOneAreCutToTheYear() {
        var year = Presence.of(MONDAY_TO_FRIDAY, WEDNESDAY);
        year.away(-1, 90);
        assertThat(year.days()).isEqualTo(51 * 5 + 1);
        year.away(-4000, -359);
        assertThat(year.weeks()).isEqualTo(ALL_BUT_THE_RUNNING_WEEK);
        year.away(-4000, -358);
        assertThat(year.days()).isEqualTo(51 * 5 + 1 - 2);
    }

    @Property
    void moreAbsenceNeverMeansMoreDaysWeeksOrWaiting(
            @ForAll @IntRange(min = 1, max = 127) int workdays,
            @ForAll @IntRange(min = -400, max = 20) int from,
            @ForAll @IntRange(max = 60) int length,
            @ForAll @IntRange(min = -1, max = 350) int last) {
        var before = Presence.of(workdays, WEDNESDAY);
        before.away(-120, -100);
        var after = Presence.of(workdays, WEDNESDAY);
        after.away(-120, -100);
        after.away(from, from + length);
        assertThat(after.days()).isLessThanOrEqualTo(before.days());
        assertThat(after.weeks() & ~before.weeks()).isZero();
        assertThat(after.since(last)).isLessThanOrEqualTo(before.since(last)).isNotNegative();
    }
}
