package fi.merkitys.goals.reality;

import fi.merkitys.goals.Days;
import fi.merkitys.goals.fairness.Target;

/**
 * One person's own figure in one period.
 *
 * @param value NaN where there is none
 * @param beforeTheGoal the period ended before the first version held
 */
public record OwnFigure(Days days, double value, Target target, boolean beforeTheGoal) {
    public boolean known() {
        return !Double.isNaN(value);
    }

    public boolean reached() {
        return known() && target.reachedBy(value);
    }

    /** How far it is from the target, as a share of it; 0 where it is reached, NaN where there is none. */
    public double missedBy() {
        return known() ? target.missedBy(value) : Double.NaN;
    }
}
