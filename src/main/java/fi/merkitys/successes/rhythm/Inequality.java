package fi.merkitys.successes.rhythm;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The Gini coefficient of recognition, beside what chance would make of it. It is of what people had for what was expected
 * of them, weighed by that: half of the thanks for half of the days is the same. Two different people are compared, never
 * somebody with themselves, which takes away what makes it small in small groups; where the same is expected of all, it
 * is Gini's with n/(n−1) (Deltas 2003, Review of Economics and Statistics 85:226–234).
 *
 * <p>What chance makes is reckoned once somebody asks: of a thousand teams, for those suspected and those on the page.
 */
public final class Inequality {
    private final double observed;
    private final double[] expected;

    private Inequality(double observed, double... expected) {
        this.observed = observed;
        this.expected = expected;
    }

    static Inequality of(int[] counts, double... expected) {
        return new Inequality(observed(counts, expected), expected);
    }

    /** 0 where everybody had what was expected, 1 where one had all. */
    public double observed() {
        return observed;
    }

    /** In the mean, where counts are Poisson. */
    public double byChance() {
        return byChance(expected);
    }

    public boolean isMoreThanChance() {
        return observed > byChance();
    }

    /**
     * Σeᵢeⱼ|xᵢ/eᵢ−xⱼ/eⱼ| over all pairs, by 2Σeᵢeⱼ: everybody's xᵢ/eᵢ are one in the mean. From those with least on, each is
     * held against the sums of those before, so that nobody has to be held against everybody.
     */
    static double observed(int[] counts, double... expected) {
        var order = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> counts[i] / expected[i]))
                .toList();
        var before = 0.0;
        var thanks = 0.0;
        var differences = 0.0;
        for (var i : order) {
            differences += counts[i] * before - expected[i] * thanks;
            before += expected[i];
            thanks += counts[i];
        }
        return Math.min(1, share(differences, expected));
    }

    private static double share(double differences, double... expected) {
        var sum = Arrays.stream(expected).sum();
        var pairs = sum * sum - Arrays.stream(expected).map(mean -> mean * mean).sum();
        return pairs <= 0 ? 0 : differences / pairs;
    }

    /**
     * For one and the same mean λ that is e^(−2λ)[I₀(2λ)+I₁(2λ)] (Ramasubban 1958, Biometrika 45:549–556). Here it is summed
     * from the distributions, which holds where the means differ as well, and needs no Bessel function.
     */
    static double byChance(double... expected) {
        var groups =
                Arrays.stream(expected).boxed().collect(Collectors.groupingBy(mean -> mean, Collectors.counting()));
        var means = groups.keySet().stream().map(ByChance::of).toList();
        var differences = 0.0;
        for (var one = 0; one < means.size(); one++) {
            var people = groups.getOrDefault(means.get(one).mean(), 0L);
            differences += people * (people - 1) / 2.0 * means.get(one).difference(means.get(one));
            for (var other : means.subList(0, one)) {
                differences += people
                        * groups.getOrDefault(other.mean(), 0L)
                        * means.get(one).difference(other);
            }
        }
        return share(differences, expected);
    }
}
