package fi.merkitys.demo;

import java.util.SplittableRandom;

/**
 * How a person differs from the middling agent, as factors on what the queue plan says; service is added to log odds.
 *
 * @param talk above 1 is slower
 */
record Skill(double talk, double wrapUp, double hold, double transfer, double returning, double sales, double service) {

    static Skill of(int number) {
        SplittableRandom chance = Streams.of(Streams.SKILL, number);
        return new Skill(
                factor(chance, .12),
                factor(chance, .16),
                factor(chance, .25),
                factor(chance, .40),
                factor(chance, .22),
                factor(chance, .28),
                .42 * bounded(chance));
    }

    private static double factor(SplittableRandom chance, double spread) {
        return Math.exp(spread * bounded(chance));
    }

    /** Nobody is more than two deviations from the middle: a year of one person must not be a story of its own. */
    private static double bounded(SplittableRandom chance) {
        return Math.clamp(chance.nextGaussian(), -2, 2);
    }
}
