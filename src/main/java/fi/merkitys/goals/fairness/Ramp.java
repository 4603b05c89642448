package fi.merkitys.goals.fairness;

import org.hipparchus.util.FastMath;

/**
 * How a newcomer grows into the work: the pace starts at a share of an experienced colleague's and closes the gap
 * exponentially (the law of practice of Heathcote, Brown & Mewhort 2000, Psychonomic Bulletin & Review 7:185–207).
 *
 * @param weeks as long somebody counts as a newcomer
 */
public record Ramp(double startingPace, double timeConstantWeeks, double weeks) {
    public static final Ramp DEFAULT = new Ramp(0.6, 6, 13);

    public Ramp {
        if (!(startingPace > 0 && startingPace <= 1 && timeConstantWeeks > 0 && weeks >= 0)) {
            throw new IllegalArgumentException("A ramp starts above 0, at most at 1, and takes time: " + startingPace
                    + ", " + timeConstantWeeks + ", " + weeks);
        }
    }

    /** r(t) = 1 − (1 − r₀)·e^(−t/T): the share of an experienced colleague's pace after so many weeks. */
    public double paceAfter(double tenureWeeks) {
        return 1 - (1 - startingPace) * FastMath.exp(-Math.max(0, tenureWeeks) / timeConstantWeeks);
    }

    public boolean holds(double tenureWeeks) {
        return tenureWeeks < weeks;
    }
}
