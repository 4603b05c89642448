package fi.merkitys.voice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody raises. */
public enum Kind {
    IDEA,
    OBSERVATION,
    /** Something stands in the way of the work. */
    OBSTACLE,
    PROBLEM,
    /** What a customer said through the agent. */
    CUSTOMER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(@Nullable String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
