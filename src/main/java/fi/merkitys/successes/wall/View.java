package fi.merkitys.successes.wall;

import java.util.Arrays;
import java.util.Locale;

/** Whose successes one looks at, as one chooses above them. */
public enum View {
    ALL,
    TEAM,
    SITE,
    /** What one was thanked for, or told of oneself. */
    MINE,
    TOLD;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static View of(String key) {
        return Arrays.stream(values())
                .filter(view -> view.key().equals(key))
                .findFirst()
                .orElse(ALL);
    }
}
