package fi.merkitys.instructions;

import java.util.Locale;

/** What a guide needs of one of the two who see to it. */
public enum Need {
    /** Mend what one was given. */
    MEND,
    /** Look over what was changed. */
    VERIFY,
    /** What somebody else was to mend is late. */
    LATE,
    /** Somebody finds it outdated. */
    REPORTED,
    /** The day of its review is near or past. */
    REVIEW;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
