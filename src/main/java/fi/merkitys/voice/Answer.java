package fi.merkitys.voice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the owner says to it; each with words. */
public enum Answer {
    /** By when, and by whom. */
    YES,
    /** With the reason. */
    NO,
    /** It is so already. */
    ALREADY,
    /** The owner needs to know more. */
    MORE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Answer> of(@Nullable String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
