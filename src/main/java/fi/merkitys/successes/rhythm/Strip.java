package fi.merkitys.successes.rhythm;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Somebody's weeks, the latest last: whether there was recognition in each. Weeks of absence are no gaps, and no weeks. */
public record Strip(List<Week> weeks) {
    /** Of one year. */
    public static final int YEAR = 52;

    public enum Week {
        THANKED,
        NOT,
        AWAY
    }

    public Strip {
        weeks = List.copyOf(weeks);
    }

    /** The weeks of a year as bits, the latest is the highest. */
    static Strip ofYear(long here, long thanked) {
        var weeks = new ArrayList<Week>(YEAR);
        for (var week = 0; week < YEAR; week++) {
            weeks.add(week(here >>> week, thanked >>> week));
        }
        return new Strip(weeks);
    }

    private static Week week(long here, long thanked) {
        if ((here & 1) == 0) {
            return Week.AWAY;
        }
        return (thanked & 1) == 0 ? Week.NOT : Week.THANKED;
    }

    /** Weeks at work. */
    public int eligible() {
        return weeks.size() - count(Week.AWAY);
    }

    /** Weeks with recognition. */
    public int thanked() {
        return count(Week.THANKED);
    }

    private int count(Week state) {
        return (int) weeks.stream().filter(state::equals).count();
    }

    /** The share of the weeks at work that had recognition. */
    public OptionalDouble coverage() {
        return eligible() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) thanked() / eligible());
    }

    /** The most weeks at work, one after the other, without recognition. */
    public int longestGap() {
        var longest = 0;
        var gap = 0;
        for (var week : weeks) {
            gap = gapAfter(gap, week);
            longest = Math.max(longest, gap);
        }
        return longest;
    }

    /** Weeks at work since the last recognition. */
    public int currentGap() {
        var gap = 0;
        for (var week : weeks) {
            gap = gapAfter(gap, week);
        }
        return gap;
    }

    private static int gapAfter(int gap, Week week) {
        return switch (week) {
            case THANKED -> 0;
            case NOT -> gap + 1;
            case AWAY -> gap;
        };
    }

    /** Of all the runs of so many weeks at work, the share that had recognition; none where there are not so many weeks. */
    public OptionalDouble rolling(int length) {
        var worked = weeks.stream().filter(week -> week != Week.AWAY).toList();
        var runs = worked.size() - length + 1;
        if (runs < 1) {
            return OptionalDouble.empty();
        }
        var with = 0;
        for (var first = 0; first < runs; first++) {
            if (worked.subList(first, first + length).contains(Week.THANKED)) {
                with++;
            }
        }
        return OptionalDouble.of((double) with / runs);
    }
}
