package fi.merkitys.successes;

import java.util.Locale;

/** Who says that something went well. */
public enum Kind {
    /** A colleague or a leader thanks somebody. */
    KUDOS,
    /** Somebody tells their own. */
    OWN,
    /** A customer, in words that somebody confirmed. */
    CUSTOMER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
