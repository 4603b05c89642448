package fi.merkitys.voice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far it has come. */
public enum State {
    RECEIVED,
    WITH_OWNER,
    ANSWERED,
    DONE,
    /** By the raiser's thanks, or by two weeks without a word after it was done. */
    CLOSED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> of(@Nullable String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
