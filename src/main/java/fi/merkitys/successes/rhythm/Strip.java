package fi.merkitys.successes.rhythm;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Somebody's weeks, the latest last: whether there was recognition in each. Weeks of absence are no gaps, and no weeks. They
 * are bits, the latest is the highest: leaders ask for those of ten thousand people at once.
 *
 * @param length how many weeks
 * @param running whether the latest is not over: until there are thanks in it, it tells nothing
 * @param here those at work
 * @param thanks those of them with recognition
 */
public record Strip(int length, boolean running, long here, long thanks) {
    /** Of one year. */
    public static final int YEAR = 52;

    public enum Week {
        THANKED,
        NOT,
        AWAY,
        NOT_OVER
    }

    public Strip {
        if (length < 0 || length >= Long.SIZE || here >>> length != 0) {
            throw new IllegalArgumentException("these are no " + length + " weeks");
        }
        thanks &= here;
    }

    /** The weeks of a year as bits, the running one last. */
    static Strip ofYear(long here, long thanks) {
        return new Strip(YEAR, true, here, thanks);
    }

    static Strip of(List<Week> weeks) {
        return new Strip(
                weeks.size(), false, bits(weeks, List.of(Week.THANKED, Week.NOT)), bits(weeks, List.of(Week.THANKED)));
    }

    private static long bits(List<Week> weeks, List<Week> states) {
        return IntStream.range(0, weeks.size())
                .filter(week -> states.contains(weeks.get(week)))
                .mapToLong(week -> 1L << week)
                .sum();
    }

    public List<Week> weeks() {
        return IntStream.range(0, length).mapToObj(this::week).toList();
    }

    private Week week(int week) {
        if ((here >>> week & 1) == 0) {
            return running && week == length - 1 ? Week.NOT_OVER : Week.AWAY;
        }
        return (thanks >>> week & 1) == 0 ? Week.NOT : Week.THANKED;
    }

    /** Weeks at work. */
    public int eligible() {
        return Long.bitCount(here);
    }

    /** Weeks with recognition. */
    public int thanked() {
        return Long.bitCount(thanks);
    }

    /** The weeks at work alone, one beside the other: which of them had recognition. */
    private long worked() {
        return Long.compress(thanks, here);
    }

    /** The share of the weeks at work that had recognition. */
    public OptionalDouble coverage() {
        return eligible() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) thanked() / eligible());
    }

    /** The most weeks at work, one after the other, without recognition. */
    public int longestGap() {
        var without = (1L << eligible()) - 1 & ~worked();
        var longest = 0;
        while (without != 0) {
            // Each time a week goes from every gap.
            without &= without << 1;
            longest++;
        }
        return longest;
    }

    /** Weeks at work since the last recognition. */
    public int currentGap() {
        return eligible() - (Long.SIZE - Long.numberOfLeadingZeros(worked()));
    }

    /** Of all the runs of so many weeks at work, the share that had recognition; none where there are not so many weeks. */
    public OptionalDouble rolling(int weeks) {
        var runs = eligible() - weeks + 1;
        if (runs < 1) {
            return OptionalDouble.empty();
        }
        var worked = worked();
        var run = (1L << weeks) - 1;
        var with = IntStream.range(0, runs)
                .filter(first -> (worked >>> first & run) != 0)
                .count();
        return OptionalDouble.of((double) with / runs);
    }
}
