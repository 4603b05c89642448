package fi.merkitys.goals.fairness;

import org.jspecify.annotations.Nullable;

/**
 * Who counts when a goal is held against the people.
 *
 * @param reliability how reliable a person's figure must be: 0.5 means that half of what it shows is the person
 * @param contactsWhereUnknown the least number of contacts where the variances cannot be told
 * @param contactsSet the least number of contacts where somebody has set it by hand
 * @param leastWorkedShare of the scheduled time
 */
public record FairnessRules(
        double reliability,
        int contactsWhereUnknown,
        @Nullable Integer contactsSet,
        double leastWorkedShare,
        Ramp ramp) {

    public static final FairnessRules DEFAULT = new FairnessRules(0.5, 30, null, 0.5, Ramp.DEFAULT);

    public FairnessRules {
        if (!(reliability > 0 && reliability < 1)) {
            throw new IllegalArgumentException("Reliability lies between 0 and 1, not at " + reliability);
        }
    }
}
