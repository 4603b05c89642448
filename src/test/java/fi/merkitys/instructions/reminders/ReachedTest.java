package fi.merkitys.instructions.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.instructions.reminders.Reached.Ring;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of what somebody is reminded, and that it is once. */
class ReachedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void aReviewIsToldTwoWeeksAheadAndOnceMoreWhenItIsPast() {
        var near = reached(TODAY.plusDays(14), 0, null);
        assertThat(near.rings(TODAY)).containsExactly(Ring.REVIEW_NEAR);
        assertThat(near.reviewToldAfter(TODAY)).isEqualTo(1);
        var past = reached(TODAY.minusDays(1), 1, null);
        assertThat(past.rings(TODAY)).containsExactly(Ring.REVIEW_PAST);
        assertThat(past.reviewToldAfter(TODAY)).isEqualTo(2);
        assertThat(reached(TODAY.minusDays(9), 2, null).rings(TODAY)).isEmpty();
    }

    @Test
    void afterAnOutageNobodyHearsThatThePastIsNear() {
        assertThat(reached(TODAY.minusDays(1), 0, null).rings(TODAY)).containsExactly(Ring.REVIEW_PAST);
    }

    @Test
    void aRepairIsLateFromTheDayAfter() {
        var far = TODAY.plusMonths(3);
        assertThat(reached(far, 0, TODAY).rings(TODAY)).isEmpty();
        var late = reached(far, 0, TODAY.minusDays(1));
        assertThat(late.rings(TODAY)).containsExactly(Ring.REPAIR_LATE);
        assertThat(late.repairToldAfter(TODAY)).isTrue();
        assertThat(late.reviewToldAfter(TODAY)).isZero();
    }

    private static Reached reached(LocalDate reviewOn, int told, @Nullable LocalDate repairBy) {
        return new Reached(
                1, new PersonId(1), repairBy == null ? null : new PersonId(2), reviewOn, told, repairBy, false, false);
    }
}
