package fi.merkitys.notifications;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * When somebody may be told something by e-mail or chat: never outside of these hours. A shift may go over midnight; it
 * belongs to the day on which it begins.
 *
 * @param workdays scheduled weekdays as bits, Monday is 1; none means that nobody has said, and every day will do
 */
record WorkingHours(LocalTime from, LocalTime until, int workdays) {
    /** From morning to evening. */
    static final LocalTime MORNING = LocalTime.of(8, 0);

    static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int EVERY_DAY = 0b1111111;

    /** Now where it is within the hours, otherwise when they begin next. */
    Instant open(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        var yesterday = local.toLocalDate().minusDays(1);
        for (var day = yesterday; ; day = day.plusDays(1)) {
            if (isWorked(day) && end(day, zone).isAfter(local)) {
                var begin = begin(day, zone);
                return begin.isAfter(local) ? begin.toInstant() : now;
            }
        }
    }

    /** When what has come up is told together the next time: as the hours begin. */
    Instant digest(Instant now, Rhythm rhythm, ZoneId zone) {
        var local = now.atZone(zone);
        var day = rhythm == Rhythm.WEEKLY
                ? local.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : local.toLocalDate();
        while (true) {
            var first = firstWorked(day);
            if (begin(first, zone).isAfter(local)) {
                return begin(first, zone).toInstant();
            }
            day = rhythm == Rhythm.WEEKLY ? day.plusWeeks(1) : first.plusDays(1);
        }
    }

    private LocalDate firstWorked(LocalDate since) {
        var day = since;
        while (!isWorked(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isWorked(LocalDate day) {
        var worked = (workdays & EVERY_DAY) == 0 ? EVERY_DAY : workdays;
        return (worked >> (day.getDayOfWeek().getValue() - 1) & 1) == 1;
    }

    private ZonedDateTime begin(LocalDate day, ZoneId zone) {
        return day.atTime(from).atZone(zone);
    }

    private ZonedDateTime end(LocalDate day, ZoneId zone) {
        return (until.isAfter(from) ? day : day.plusDays(1)).atTime(until).atZone(zone);
    }
}
