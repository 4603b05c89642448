package fi.merkitys.concerns;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a concern is about. */
public enum Kind {
    UNFAIR_TREATMENT,
    UNEVEN_WORK,
    HARASSMENT,
    SAFETY,
    MISCONDUCT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
