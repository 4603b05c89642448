package fi.merkitys.successes.rhythm;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/** What chance alone would make of recognition that meets everybody by the time they are at work. */
public final class Chance {
    private Chance() {}

    /** Of a test: how far from chance, and how often chance goes as far. */
    public record Dispersion(double chiSquare, int degrees, double p) {}

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
