package fi.merkitys.goals.fairness;

import org.hipparchus.util.FastMath;

/**
 * Where a person's true figure probably lies, once chance is allowed for.
 *
 * @param contactVariance the variance of one contact of this person, for what another period may bring
 */
public record Estimate(double mean, double sd, double contactVariance) {

    /** How probable it is that the person truly is at the target. */
    public double chance(Target target) {
        return target.chance(mean, sd);
    }

    /** How far the person's figure over so many further contacts may lie from the mean. */
    double nextSd(double contacts) {
        return contactVariance > 0 ? FastMath.sqrt(sd * sd + contactVariance / contacts) : sd;
    }
}
