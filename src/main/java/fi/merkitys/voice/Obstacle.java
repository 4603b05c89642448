package fi.merkitys.voice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the way. */
public enum Obstacle {
    TOOL,
    PROCESS,
    INSTRUCTION;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Obstacle> of(@Nullable String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
