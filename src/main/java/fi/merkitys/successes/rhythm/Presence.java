package fi.merkitys.successes.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;

/**
 * On which days of the 52 weeks up to today somebody was at work as agreed. The running week ends today.
 *
 * @param workdays the days of a week agreed on as bits, Monday is 1; none means any
 * @param away the days of absence, and those before the first one, by their place in the 52 weeks
 * @param until how many days there are up to today
 */
record Presence(int workdays, BitSet away, int until) {
    private static final int WEEK = 7;
    private static final int ANY_DAY = 127;

    Presence {
        workdays = workdays == 0 ? ANY_DAY : workdays;
    }

    /** The Monday with which the 52 weeks up to that day begin. */
    static LocalDate first(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(Strip.YEAR - 1);
    }

    /** Nobody has been away. */
    static Presence of(int workdays, LocalDate today) {
        return new Presence(workdays, new BitSet(), Math.toIntExact(first(today).until(today, ChronoUnit.DAYS)) + 1);
    }

    /** @param from days after today, as is until */
    void away(int from, int last) {
        var begin = Math.max(0, until - 1 + from);
        var end = Math.min(until, until + last);
        if (begin < end) {
            away.set(begin, end);
        }
    }

    /** Days at work. */
    int days() {
        var days = 0;
        for (var day = 0; day < until; day++) {
            days += isAgreed(day) && !away.get(day) ? 1 : 0;
        }
        return days;
    }

    private boolean isAgreed(int day) {
        return (workdays >> day % WEEK & 1) == 1;
    }

    /** The weeks at work for at least half of the days agreed on, as bits. The running week is not over, and not among them. */
    long weeks() {
        var least = (Integer.bitCount(workdays) + 1) / 2;
        var weeks = 0L;
        for (var week = 0; week < Strip.YEAR - 1; week++) {
            weeks |= worked(week) >= least ? 1L << week : 0;
        }
        return weeks;
    }

    private int worked(int week) {
        var worked = 0;
        for (var day = week * WEEK; day < (week + 1) * WEEK; day++) {
            worked += isAgreed(day) && !away.get(day) ? 1 : 0;
        }
        return worked;
    }

    /** How many days there were after that one, without those of absence; all of them where there was no such day. */
    int since(int day) {
        return until - 1 - day - away.get(day + 1, until).cardinality();
    }
}
