package fi.merkitys.voice.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.people.PersonId;
import fi.merkitys.voice.Timer.Waits;
import fi.merkitys.voice.clocks.Reached.Ring;
import fi.merkitys.workdays.WorkCalendar;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachedTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final WorkCalendar WEEK = WorkCalendar.usual(Set.of());

    @Test
    void itRemindsOnTheDayThenTellsThatItIsLateThenWhoIsAbove() {
        var due = reached(Waits.ANSWER, FRIDAY, 0).next(FRIDAY, WEEK);
        assertThat(due.ring()).isEqualTo(Ring.DUE);
        assertThat(due.on()).isEqualTo(FRIDAY.plusDays(1));
        var monday = FRIDAY.plusDays(3);
        var late = reached(Waits.ANSWER, FRIDAY, due.stage()).next(monday, WEEK);
        assertThat(late.ring()).isEqualTo(Ring.LATE);
        assertThat(late.on()).as("two days of work later").isEqualTo(monday.plusDays(2));
        var above = reached(Waits.ANSWER, FRIDAY, late.stage()).next(monday.plusDays(2), WEEK);
        assertThat(above.ring()).isEqualTo(Ring.ESCALATED);
        assertThat(above.on()).as("a week of work later").isEqualTo(monday.plusDays(9));
    }

    @Test
    void afterAnOutageItIsLateAtOnce() {
        assertThat(reached(Waits.DONE, FRIDAY, 0)
                        .next(FRIDAY.plusDays(10), WEEK)
                        .ring())
                .isEqualTo(Ring.LATE);
    }

    @Test
    void whoeverIsAskedAndSaysNothingLeavesItToTheOwner() {
        var back = reached(Waits.MORE, FRIDAY, 0).next(FRIDAY, WEEK);
        assertThat(back.ring()).isEqualTo(Ring.BACK);
        assertThat(back.on()).isEqualTo(FRIDAY.plusDays(4));
    }

    @Test
    void twoWeeksWithoutAWordCloseIt() {
        assertThat(reached(Waits.THANKS, FRIDAY, 0).next(FRIDAY, WEEK).ring()).isEqualTo(Ring.SILENCE);
    }

    @Test
    void whoeverPromisedHearsOfIt() {
        assertThat(reached(Waits.DONE, FRIDAY, 0).concerned()).containsExactly(new PersonId(1), new PersonId(4));
        assertThat(reached(Waits.ANSWER, FRIDAY, 0).concerned()).containsExactly(new PersonId(1));
    }

    private static Reached reached(Waits waits, LocalDate dueBy, int stage) {
        return new Reached(1, new PersonId(1), new PersonId(2), new PersonId(3), new PersonId(4), waits, dueBy, stage);
    }
}
