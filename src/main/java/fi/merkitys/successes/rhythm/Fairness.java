package fi.merkitys.successes.rhythm;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How recognition is shared in a group, beside what chance would make of it. Everybody is expected to meet it by the days at
 * work; who works nights meets fewer others, and is held against those who work nights as well.
 *
 * @param people of whom it is told
 * @param leftOut who was at work for so few days that nothing can be expected; newcomers for the most part
 * @param spread of the people's counts
 * @param inequality beside what chance would make of it; none where nothing can be said
 * @param dispersion from chance; none where the test does not hold
 */
public record Fairness(
        Verdict verdict,
        int people,
        int leftOut,
        Spread spread,
        @Nullable Inequality inequality,
        Chance.@Nullable Dispersion dispersion) {
    public static final int FEWEST_PEOPLE = 5;

    private static final double SURE = 0.05;
    /** No expected count under one (Cochran 1954, Biometrics 10:417–451). */
    private static final double LEAST_EXPECTED = 1;
    /** At least ten events, and N²/k of ten (Koehler & Larntz 1980, Journal of the ASA 75:336–344). */
    private static final int LEAST_EVENTS = 10;

    /** @param days at work, of which the expected share follows */
    public record Share(int count, int days, boolean night) {}

    public static Fairness of(List<Share> group) {
        if (group.size() < FEWEST_PEOPLE) {
            return without(Verdict.TOO_FEW_PEOPLE, group);
        }
        var held = withEnoughExpected(group);
        var leftOut = group.size() - held.size();
        if (held.size() < FEWEST_PEOPLE || !holds(held)) {
            return without(Verdict.TOO_FEW_THANKS, group);
        }
        var counts = counts(held);
        var expected = expected(held);
        var groups = (int) held.stream().map(Share::night).distinct().count();
        var dispersion = Chance.dispersion(counts, expected, groups);
        var inequality = Inequality.of(counts, expected);
        return new Fairness(
                verdict(dispersion, inequality), held.size(), leftOut, new Spread(counts), inequality, dispersion);
    }

    /** Both speak of the same: counts held against what was expected of each. */
    private static Verdict verdict(Chance.Dispersion dispersion, Inequality inequality) {
        return dispersion.p() < SURE && inequality.isMoreThanChance() ? Verdict.UNEVEN : Verdict.CHANCE;
    }

    private static Fairness without(Verdict verdict, List<Share> group) {
        return new Fairness(verdict, group.size(), 0, new Spread(counts(group)), null, null);
    }

    /** Who is left out takes the own thanks along, so that others may have to follow. */
    private static List<Share> withEnoughExpected(List<Share> group) {
        var held = group;
        while (true) {
            var expected = expected(held);
            var all = held;
            var enough = IntStream.range(0, all.size())
                    .filter(i -> expected[i] >= LEAST_EXPECTED)
                    .mapToObj(all::get)
                    .toList();
            if (enough.size() == held.size()) {
                return held;
            }
            held = enough;
        }
    }

    private static boolean holds(List<Share> group) {
        var events = group.stream().mapToLong(Share::count).sum();
        return events >= LEAST_EVENTS && (double) events * events / group.size() >= LEAST_EVENTS;
    }

    private static int[] counts(List<Share> group) {
        return group.stream().mapToInt(Share::count).toArray();
    }

    /** What there was, by days at work; of nights and of other shifts each for themselves. */
    static double[] expected(List<Share> group) {
        var byDay = rate(group, false);
        var byNight = rate(group, true);
        return group.stream()
                .mapToDouble(one -> one.days() * (one.night() ? byNight : byDay))
                .toArray();
    }

    private static double rate(List<Share> group, boolean night) {
        var sums = new long[2];
        group.stream().filter(one -> one.night() == night).forEach(one -> {
            sums[0] += one.count();
            sums[1] += one.days();
        });
        return sums[1] == 0 ? 0 : (double) sums[0] / sums[1];
    }

    public boolean alarms() {
        return verdict == Verdict.UNEVEN;
    }

    public boolean hasVerdict() {
        return verdict == Verdict.UNEVEN || verdict == Verdict.CHANCE;
    }
}
