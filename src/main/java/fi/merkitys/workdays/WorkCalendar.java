package fi.merkitys.workdays;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * On which days somebody works.
 *
 * @param weekdays scheduled ones as bits, Monday is 1; none means that nobody has said, and Monday to Friday are meant
 * @param holidays public ones, where the person works
 * @param away days on which the person is not there
 */
public record WorkCalendar(int weekdays, Set<LocalDate> holidays, List<Days> away) {
    private static final int MONDAY_TO_FRIDAY = 0b0011111;
    /** Whoever is away for longer than this has somebody who stands in, or everything is late. */
    private static final int FURTHEST_IN_DAYS = 400;

    /** Both included. */
    public record Days(LocalDate from, LocalDate until) {
        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** Whoever nobody knows more of. */
    public static WorkCalendar usual(Set<LocalDate> holidays) {
        return new WorkCalendar(MONDAY_TO_FRIDAY, holidays, List.of());
    }

    public boolean works(LocalDate day) {
        var worked = weekdays == 0 ? MONDAY_TO_FRIDAY : weekdays;
        return (worked >> (day.getDayOfWeek().getValue() - 1) & 1) == 1
                && !holidays.contains(day)
                && away.stream().noneMatch(days -> days.has(day));
    }

    /** The last of so many days of work that come after the given day. */
    public LocalDate after(LocalDate day, int workdays) {
        var last = day;
        var left = workdays;
        for (var further = 0; left > 0 && further < FURTHEST_IN_DAYS; further++) {
            last = last.plusDays(1);
            if (works(last)) {
                left--;
            }
        }
        return last;
    }
}
