package fi.merkitys.goals.fairness;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** The one normal distribution that everything here needs. */
final class StandardNormal {
    private static final NormalDistribution DISTRIBUTION = new NormalDistribution();

    private StandardNormal() {}

    static double below(double z) {
        return DISTRIBUTION.cumulativeProbability(z);
    }

    static double density(double z) {
        return DISTRIBUTION.density(z);
    }

    static double quantile(double probability) {
        return DISTRIBUTION.inverseCumulativeProbability(probability);
    }
}
