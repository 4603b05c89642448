package fi.merkitys.goals.fairness;

import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.util.FastMath;

/** How many of the eligible people reached one goal, and how sure that is. */
public record Attainment(int reached, int eligible) {
    public static final int FEWEST_PEOPLE = 5;

    private static final double SURE = 0.95;
    private static final double CLEARLY_TOO_FEW = 0.40;
    private static final double NEARLY_EVERYONE = 0.90;
    private static final double Z90 = StandardNormal.quantile(SURE);

    public Attainment {
        if (reached < 0 || reached > eligible) {
            throw new IllegalArgumentException(reached + " of " + eligible + " people cannot have reached a goal");
        }
    }

    /** The share of the eligible people who reached the goal; not available where nobody is eligible. */
    public OptionalDouble share() {
        return eligible == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) reached / eligible);
    }

    /** The 90 % score interval of the share (Wilson 1927, JASA 22:209–212). Nothing is known of nobody: 0 to 1. */
    public Interval wilson90() {
        if (eligible == 0) {
            return new Interval(0, 1);
        }
        double n = eligible;
        double p = reached / n;
        double square = Z90 * Z90;
        double centre = (p + square / (2 * n)) / (1 + square / n);
        double half = Z90 * FastMath.sqrt(p * (1 - p) / n + square / (4 * n * n)) / (1 + square / n);
        return new Interval(reached == 0 ? 0 : centre - half, reached == eligible ? 1 : centre + half);
    }

    /**
     * The equal-tailed 90 % interval under Jeffreys' prior, closed at 0 and 1 where nobody or everybody reached the
     * goal (Brown, Cai & DasGupta 2001, Statistical Science 16:101–133). The companion of {@link #pHalf()}: both come
     * from the same posterior, while pages show Wilson's.
     */
    public Interval jeffreys90() {
        BetaDistribution posterior = posterior();
        return new Interval(
                reached == 0 ? 0 : posterior.inverseCumulativeProbability(1 - SURE),
                reached == eligible ? 1 : posterior.inverseCumulativeProbability(SURE));
    }

    /** How probable it is that fewer than half reach the goal: P(p &lt; 0.5) under Jeffreys' prior. */
    public double pHalf() {
        return posterior().cumulativeProbability(0.5);
    }

    /** The verdict on the goal; of one goal only, never of reaching several at once. */
    public Verdict verdict() {
        if (eligible < FEWEST_PEOPLE) {
            return Verdict.NOT_ENOUGH_PEOPLE;
        }
        if (2L * reached >= eligible) {
            return Verdict.REALISTIC;
        }
        boolean clearlyFew = reached <= CLEARLY_TOO_FEW * eligible && pHalf() >= SURE;
        return clearlyFew ? Verdict.TOO_DEMANDING : Verdict.UNCLEAR;
    }

    /** A remark beside {@link Verdict#REALISTIC}: P(p &gt; 0.9) is at least 0.95, so the goal asks little. */
    public boolean tooEasy() {
        return verdict() == Verdict.REALISTIC && 1 - posterior().cumulativeProbability(NEARLY_EVERYONE) >= SURE;
    }

    /** Beta(k + ½, n − k + ½), from Jeffreys' prior (Jeffreys 1946, Proc. Royal Society A 186:453–461). */
    private BetaDistribution posterior() {
        return new BetaDistribution(reached + 0.5, eligible - reached + 0.5);
    }
}
