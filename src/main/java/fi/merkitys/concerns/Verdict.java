package fi.merkitys.concerns;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a concern; for the register as well. */
public enum Verdict {
    CONFIRMED,
    CONFIRMED_IN_PART,
    NOT_CONFIRMED,
    /** Not a matter for here: passed to whom it belongs, with the raiser's knowledge. */
    ELSEWHERE,
    WITHDRAWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verdict> of(String key) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.key().equals(key))
                .findFirst();
    }
}
