package fi.merkitys.instructions;

import java.time.LocalDate;
import java.util.Locale;

/** How far one may rely on a guide today. */
public enum Trust {
    /** Somebody has looked at all of it as it is, and the next look is still to come. */
    VERIFIED,
    /** Nobody has, or it was changed since. */
    UNVERIFIED,
    /** Somebody finds it outdated, or the day of its review is past. */
    STALE;

    /**
     * @param verified whether somebody has verified it as it is now
     * @param reports how many find it outdated and have no answer
     */
    static Trust of(boolean verified, LocalDate reviewOn, int reports, LocalDate today) {
        if (reports > 0 || reviewOn.isBefore(today)) {
            return STALE;
        }
        return verified ? VERIFIED : UNVERIFIED;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
