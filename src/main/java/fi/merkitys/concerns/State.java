package fi.merkitys.concerns;

import java.util.Arrays;
import java.util.Locale;

/** How far a concern has come. */
public enum State {
    RECEIVED,
    ACKNOWLEDGED,
    INVESTIGATED,
    ANSWERED,
    CLOSED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** In their order. */
    public static String[] keys() {
        return Arrays.stream(values()).map(State::key).toArray(String[]::new);
    }

    public boolean isAtLeast(State other) {
        return compareTo(other) >= 0;
    }
}
