package fi.merkitys.instructions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a guide.
 *
 * @param by none where its owner has left
 * @param to to whom it went, or none
 * @param dueOn by when it is to be mended, or looked at again
 * @param version that came with it, or none
 * @param reports how many it answered
 */
public record Step(
        What what,
        Instant at,
        @Nullable String by,
        @Nullable String to,
        @Nullable String words,
        @Nullable LocalDate dueOn,
        @Nullable Integer version,
        int reports) {
    /** The steps. */
    public enum What {
        ADDED,
        /** Its owner mends it. */
        TAKEN_UP,
        /** Somebody else does. */
        GIVEN,
        CHANGED,
        VERIFIED,
        /** It has another owner. */
        PASSED,
        /** Its owner has left. */
        HANDED_OVER,
        RETIRED,
        BROUGHT_BACK;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static What of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    static Step of(What what, Instant at) {
        return new Step(what, at, null, null, null, null, null, 0);
    }

    Step until(LocalDate day) {
        return new Step(what, at, by, to, words, day, version, reports);
    }

    Step saying(String said) {
        return new Step(what, at, by, to, said.isEmpty() ? null : said, dueOn, version, reports);
    }

    Step as(int number) {
        return new Step(what, at, by, to, words, dueOn, number, reports);
    }

    Step answering(int count) {
        return new Step(what, at, by, to, words, dueOn, version, count);
    }
}
