package fi.merkitys.people;

import fi.merkitys.people.Absences.Absence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of somebody's own people.
 *
 * @param deputy whether they only stand in for the supervisor
 * @param absences of the last two years and to come, the earliest first
 */
public record OwnPerson(PersonId id, String name, @Nullable LocalDate hiredOn, boolean deputy, List<Absence> absences) {
    public OwnPerson {
        absences = absences.stream().sorted(Comparator.comparing(Absence::from)).toList();
    }

    public boolean hasBegunBy(LocalDate day) {
        return hiredOn == null || !hiredOn.isAfter(day);
    }

    /** The last day of an absence that holds on this day, or none. */
    public @Nullable LocalDate awayUntil(LocalDate day) {
        return absences.stream()
                .filter(absence -> !day.isBefore(absence.from()) && !day.isAfter(absence.until()))
                .map(Absence::until)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Days after one up to another without those of absence: nobody waits for anything while away. */
    public int daysHere(LocalDate after, LocalDate until) {
        var days = 0L;
        var counted = after;
        for (var absence : absences) {
            if (absence.from().isAfter(until)) {
                break;
            }
            days += Math.max(0, counted.until(absence.from(), ChronoUnit.DAYS) - 1);
            counted = later(counted, absence.until());
        }
        return Math.toIntExact(days + Math.max(0, counted.until(until, ChronoUnit.DAYS)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
