package fi.merkitys.feedback.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.people.Absences.Absence;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is away waits for nothing. */
class WaitingTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final PersonId AINO = new PersonId(1);

    @Test
    void aWordOfTodayIsFresh() {
        assertThat(Waiting.days(MONDAY, MONDAY, List.of())).isZero();
        assertThat(Waiting.days(MONDAY.plusDays(1), MONDAY, List.of())).isZero();
        assertThat(Waiting.days(MONDAY, MONDAY.plusDays(10), List.of())).isEqualTo(10);
    }

    @Test
    void daysOfAbsenceDoNotCountAndOverlappingOnesNotTwice() {
        var holiday = new Absence(AINO, MONDAY.plusDays(1), MONDAY.plusDays(5));
        var overlapping = new Absence(AINO, MONDAY.plusDays(4), MONDAY.plusDays(6));
        var before = new Absence(AINO, MONDAY.minusDays(9), MONDAY);
        assertThat(Waiting.days(MONDAY, MONDAY.plusDays(10), List.of(holiday))).isEqualTo(5);
        assertThat(Waiting.days(MONDAY, MONDAY.plusDays(10), List.of(holiday, overlapping, before)))
                .isEqualTo(4);
    }
}
