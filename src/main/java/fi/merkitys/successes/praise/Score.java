package fi.merkitys.successes.praise;

import org.jspecify.annotations.Nullable;

/** What the customer's own rating says beside their words. */
public enum Score {
    GOOD,
    /** Neither good nor bad, or there is none. */
    OPEN,
    BAD;

    private static final int FIRST_PROMOTER = 9;
    private static final int LAST_DETRACTOR = 6;

    /**
     * The worse of the two counts.
     *
     * @param csat from 0 for the lowest box to 1 for the highest, or none
     * @param nps from 0 to 10, or none
     */
    public static Score of(@Nullable Double csat, @Nullable Integer nps) {
        if ((csat != null && csat < 0.5) || (nps != null && nps <= LAST_DETRACTOR)) {
            return BAD;
        }
        var satisfied = csat == null ? nps != null : csat >= 0.75;
        var promotes = nps == null ? csat != null : nps >= FIRST_PROMOTER;
        return satisfied && promotes ? GOOD : OPEN;
    }
}
