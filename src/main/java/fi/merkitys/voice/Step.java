package fi.merkitys.voice;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an item.
 *
 * @param by none where a clock did it, or where the viewer may not know who raised it
 * @param to whom it went, or none
 * @param words what was said with it, or none
 */
public record Step(
        What what,
        Instant at,
        @Nullable String by,
        @Nullable String to,
        @Nullable String words) {
    /** The steps. */
    public enum What {
        RECEIVED,
        PASSED,
        LOOKING,
        YES,
        NO,
        ALREADY,
        MORE,
        /** The raiser told what was asked. */
        GIVEN,
        LATE,
        /** The owner's supervisor knows. */
        ESCALATED,
        DONE,
        /** The raiser finds that it does not do. */
        UNSATISFIED,
        THANKED,
        SILENCE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static What of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
