package fi.merkitys.goals.reality;

import fi.merkitys.goals.Days;
import fi.merkitys.goals.fairness.WorkedTime;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which days somebody is scheduled.
 *
 * @param workdays scheduled weekdays as bits, Monday is 1
 */
record Schedule(
        int workdays, @Nullable LocalDate hiredOn, @Nullable LocalDate leftOn) {

    /** The scheduled days of the period, and those of them without an absence. */
    WorkedTime workedIn(Days period, List<Days> absences) {
        var scheduled = 0;
        var worked = 0;
        for (var day = period.from(); !day.isAfter(period.until()); day = day.plusDays(1)) {
            if (scheduledOn(day)) {
                scheduled++;
                worked += absentOn(day, absences) ? 0 : 1;
            }
        }
        return new WorkedTime(worked, scheduled);
    }

    private boolean scheduledOn(LocalDate day) {
        return (workdays & 1 << (day.getDayOfWeek().getValue() - 1)) != 0
                && (hiredOn == null || !day.isBefore(hiredOn))
                && (leftOn == null || !day.isAfter(leftOn));
    }

    private static boolean absentOn(LocalDate day, List<Days> absences) {
        return absences.stream().anyMatch(absence -> absence.contains(day));
    }
}
