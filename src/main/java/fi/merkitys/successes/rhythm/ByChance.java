package fi.merkitys.successes.rhythm;

import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.hipparchus.util.FastMath;

/** How much somebody has by chance (Poisson), of whom so much is expected. */
final class ByChance {
    /** So many standard deviations away, counts nearly never come. */
    private static final int FAR = 8;

    private static final int ROOM_FOR_FEW = 16;

    private final double mean;
    /** The least that comes now and then. */
    private final int least;
    /** How often it is just so much, from the least on. */
    private final double[] just;
    /** How often it is at most so much. */
    private final double[] atMost;

    private ByChance(double mean) {
        var far = FAR * FastMath.sqrt(mean);
        this.mean = mean;
        this.least = (int) Math.max(0, mean - far);
        this.just = new double[(int) (mean + far) + ROOM_FOR_FEW - least];
        this.atMost = new double[just.length];
    }

    static ByChance of(double mean) {
        var chance = new ByChance(mean);
        var probability = new PoissonDistribution(mean).probability(chance.least);
        var so = 0.0;
        for (var at = 0; at < chance.just.length; at++) {
            so += probability;
            chance.just[at] = probability;
            chance.atMost[at] = Math.min(1, so);
            // P(t) = P(t−1)·λ/t
            probability *= mean / (chance.least + at + 1);
        }
        return chance;
    }

    double mean() {
        return mean;
    }

    /** e·f·E|X/e−Y/f|, where e and f are the means: how far two are apart, as measured by what is expected of each. */
    double difference(ByChance other) {
        var sum = 0.0;
        for (var at = 0; at < just.length; at++) {
            sum += just[at] * other.distance((least + at) * other.mean / mean);
        }
        return mean * sum;
    }

    /** E|c−Y| = 2·(c·F(⌊c⌋) − λ·F(⌊c⌋−1)) − c + λ, as y·P(y) is λ·P(y−1). */
    private double distance(double from) {
        var below = (int) from;
        return 2 * (from * atMost(below) - mean * atMost(below - 1)) - from + mean;
    }

    private double atMost(int count) {
        var at = count - least;
        if (at < 0) {
            return 0;
        }
        return at < atMost.length ? atMost[at] : 1;
    }
}
