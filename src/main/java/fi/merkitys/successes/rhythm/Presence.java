package fi.merkitys.successes.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * On which days of the 52 weeks up to today somebody was at work as agreed. The running week ends today. Each week is seven
 * bits, Monday is the lowest, so that a year of somebody is 52 steps.
 */
final class Presence {
    private static final int WEEK = 7;
    private static final int ANY_DAY = 127;

    /** The days of a week agreed on, as bits. */
    private final int workdays;
    /** How many days there are up to today. */
    private final int until;
    /** Of each week the days of absence, and those before the first one. */
    private final byte[] away = new byte[Strip.YEAR];

    private Presence(int workdays, int until) {
        this.workdays = workdays == 0 ? ANY_DAY : workdays;
        this.until = until;
    }

    /** The Monday with which the 52 weeks up to that day begin. */
    static LocalDate first(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(Strip.YEAR - 1);
    }

    /**
     * Nobody has been away.
     *
     * @param workdays as bits, Monday is 1; none means any
     */
    static Presence of(int workdays, LocalDate today) {
        return of(workdays, Math.toIntExact(first(today).until(today, ChronoUnit.DAYS)) + 1);
    }

    /** @param until how many of the 364 days there are up to today */
    static Presence of(int workdays, int until) {
        return new Presence(workdays, until);
    }

    /** @param from days after today, as is last */
    void away(int from, int last) {
        var begin = Math.max(0, until - 1 + from);
        var end = Math.min(until, until + last);
        for (var day = begin; day < end; day += WEEK - day % WEEK) {
            var week = day / WEEK;
            away[week] |= (byte) bits(day % WEEK, Math.min(WEEK, end - week * WEEK));
        }
    }

    /** The days of a week from one until before another. */
    private static int bits(int from, int before) {
        return (1 << before) - (1 << from);
    }

    /** Days at work. */
    int days() {
        var days = Integer.bitCount(workdays & ~away[Strip.YEAR - 1] & bits(0, until - (Strip.YEAR - 1) * WEEK));
        for (var week = 0; week < Strip.YEAR - 1; week++) {
            days += Integer.bitCount(workdays & ~away[week]);
        }
        return days;
    }

    /** The weeks at work for at least half of the days agreed on, as bits. The running week is not over, and not among them. */
    long weeks() {
        var least = (Integer.bitCount(workdays) + 1) / 2;
        var weeks = 0L;
        for (var week = 0; week < Strip.YEAR - 1; week++) {
            weeks |= Integer.bitCount(workdays & ~away[week]) >= least ? 1L << week : 0;
        }
        return weeks;
    }

    /** How many days there were after that one, without those of absence; all of them where there was no such day. */
    int since(int day) {
        var next = day + 1;
        var days = until - next;
        for (var week = next / WEEK; week < Strip.YEAR; week++) {
            days -= Integer.bitCount(away[week] & bits(Math.max(0, next - week * WEEK), WEEK));
        }
        return days;
    }
}
