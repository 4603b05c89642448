package fi.merkitys.successes.fame;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For what somebody is honoured. Service comes first, and is never left out. */
public enum Merit {
    SERVICE,
    SALES,
    /** What else the organisation has named. */
    OTHER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Merit> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
