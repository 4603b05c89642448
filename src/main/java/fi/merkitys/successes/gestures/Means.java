package fi.merkitys.successes.gestures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody is thanked in person. */
public enum Means {
    CARD,
    CALL,
    VISIT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Means> of(String key) {
        return Arrays.stream(values()).filter(means -> means.key().equals(key)).findFirst();
    }
}
