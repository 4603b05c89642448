package fi.merkitys.successes.rhythm;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.hipparchus.util.FastMath;

/** What chance alone would make of recognition that meets everybody by the time they are at work. */
public final class Chance {
    private static final double NEARLY_NEVER = 1e-12;

    private Chance() {}

    /** Of a test: how far from chance, and how often chance goes as far. */
    public record Dispersion(double chiSquare, int degrees, double p) {}

    /**
     * The Gini coefficient that counts by chance (Poisson) come to in the mean: E|X−Y| over twice the mean. For one and the
     * same mean λ that is e^(−2λ)[I₀(2λ)+I₁(2λ)] (Ramasubban 1958, Biometrika 45:549–556). Here it is summed from the
     * distributions, E|X−Y| = Σₜ F(t)(1−G(t)) + G(t)(1−F(t)), which holds where the means differ as well, and needs no
     * Bessel function.
     */
    public static double gini(double... expected) {
        var sum = Arrays.stream(expected).sum();
        if (sum <= 0) {
            return 0;
        }
        var people = Arrays.stream(expected).boxed().collect(Collectors.groupingBy(e -> e, Collectors.counting()));
        var below = new double[reach(Arrays.stream(expected).max().orElse(0))];
        people.forEach((mean, many) -> addBelow(mean, many, below));
        var differences = Arrays.stream(below)
                .map(under -> under * (expected.length - under))
                .sum();
        return differences / (expected.length * sum);
    }

    /** Beyond, counts nearly never come. */
    private static int reach(double mean) {
        return (int) Math.ceil(mean + 12 * FastMath.sqrt(mean) + 24);
    }

    /** Adds how many of so many people have at most so much: each probability from the one before, P(t) = P(t−1)·λ/t. */
    private static void addBelow(double mean, long people, double[] below) {
        var least = Math.max(0, (int) (mean - 12 * FastMath.sqrt(mean)));
        var probability = mean < NEARLY_NEVER ? 1 : new PoissonDistribution(mean).probability(least);
        var so = 0.0;
        for (var t = least; t < below.length; t++) {
            so += probability;
            below[t] += people * Math.min(1, so);
            probability *= mean / (t + 1);
        }
    }

    /**
     * The index of dispersion, Σ(x−e)²/e (Fisher, Thornton & MacKenzie 1922, Annals of Applied Biology 9:325–359), where
     * each is held against what was expected of this one.
     *
     * @param expected sums to what there was, in each group that it was reckoned in
     * @param groups in how many groups: each takes a degree of freedom
     */
    public static Dispersion dispersion(int[] counts, double[] expected, int groups) {
        var chiSquare = 0.0;
        for (var i = 0; i < counts.length; i++) {
            var off = counts[i] - expected[i];
            chiSquare += off * off / expected[i];
        }
        var degrees = counts.length - groups;
        var p = degrees < 1 ? 1 : 1 - new ChiSquaredDistribution(degrees).cumulativeProbability(chiSquare);
        return new Dispersion(chiSquare, degrees, p);
    }
}
