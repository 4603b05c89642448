package fi.merkitys.permissions;

import java.util.Locale;

/** How much of something is shown. Whoever stands to a person in several ways is shown the most of them. */
public enum Grain {
    NOTHING,
    /** How many, of whomever. */
    COUNTS,
    /** That it is so, and nothing more. */
    FACT,
    /** Sums of at least five people. */
    AGGREGATE,
    /** Everything, by name. */
    VALUE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isAtLeast(Grain other) {
        return compareTo(other) >= 0;
    }
}
