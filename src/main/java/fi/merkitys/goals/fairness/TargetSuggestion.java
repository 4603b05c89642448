package fi.merkitys.goals.fairness;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/** The target that a wanted share of people would reach. Only a suggestion: people decide in a tuning round. */
public final class TargetSuggestion {
    private TargetSuggestion() {}

    /** Of the same kind as the present target; a band is suggested around the middle of the people. */
    public static Target at(double wantedShare, Target present, double... values) {
        return switch (present) {
            case Target.AtMost _ -> new Target.AtMost(quantile(wantedShare, values));
            case Target.AtLeast _ -> new Target.AtLeast(quantile(1 - wantedShare, values));
            case Target.Within _ ->
                new Target.Within(quantile((1 - wantedShare) / 2, values), quantile((1 + wantedShare) / 2, values));
        };
    }

    /** The sample quantile of type 7 (Hyndman & Fan 1996, The American Statistician 50:361–365). */
    public static double quantile(double q, double... values) {
        if (values.length == 0 || !(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("No quantile " + q + " of " + values.length + " values");
        }
        if (q == 0) {
            return Arrays.stream(values).min().orElseThrow();
        }
        return new Percentile().withEstimationType(EstimationType.R_7).evaluate(values, 100 * q);
    }
}
