package fi.merkitys.goals.reality;

import fi.merkitys.goals.Days;
import fi.merkitys.goals.fairness.PersonFigures;
import fi.merkitys.goals.fairness.QueueFigures;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a goal's scope, before her figures are known.
 *
 * @param tenureWords of the contact system, where the day of hiring is not known
 */
record Candidate(Member member, Schedule schedule, @Nullable String tenureWords) {

    PersonFigures with(List<QueueFigures> byQueue, List<Days> absences, Days period) {
        var tenure = tenureWeeks(period);
        return new PersonFigures(
                member.person(),
                byQueue,
                tenure.isPresent() ? tenure.getAsDouble() : null,
                schedule.workedIn(period, absences),
                leftDuring(period));
    }

    /** At the end of the period. */
    private OptionalDouble tenureWeeks(Days period) {
        var hiredOn = schedule.hiredOn();
        if (hiredOn != null) {
            return OptionalDouble.of(ChronoUnit.DAYS.between(hiredOn, period.until()) / 7.0);
        }
        return tenureWords == null ? OptionalDouble.empty() : TenureWords.weeks(tenureWords);
    }

    private boolean leftDuring(Days period) {
        return schedule.leftOn() != null && schedule.leftOn().isBefore(period.until());
    }
}
