package fi.merkitys.voice;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where something that was raised went in.
 *
 * @param address of a page here or elsewhere, or none
 */
public record Use(
        long id, Sort sort, String words, @Nullable String address) {
    /** Into what. */
    public enum Sort {
        RELEASE,
        INSTRUCTION,
        GOAL,
        TRAINING,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Sort> of(String key) {
            return java.util.Arrays.stream(values())
                    .filter(sort -> sort.key().equals(key))
                    .findFirst();
        }
    }
}
