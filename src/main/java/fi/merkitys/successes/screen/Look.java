package fi.merkitys.successes.screen;

import java.util.Arrays;
import java.util.Locale;

/** How bright a screen is. */
public enum Look {
    DARK,
    LIGHT,
    /** As the device is set. */
    AUTO;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Look of(String key) {
        return Arrays.stream(values())
                .filter(look -> look.key().equals(key))
                .findFirst()
                .orElse(DARK);
    }
}
