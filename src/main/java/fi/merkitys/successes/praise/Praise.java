package fi.merkitys.successes.praise;

import fi.merkitys.people.PersonId;
import fi.merkitys.successes.SuccessId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said of somebody, as it waits for a person.
 *
 * @param words with everything covered that leads to the customer
 * @param heard where, as it was typed, or none
 * @param because the phrases by which it was found
 * @param broughtBy the name of who brought it in, or none
 * @param outcome none while it waits
 * @param mayDecide whether the reader is the one who confirms it
 */
public record Praise(
        long id,
        PersonId agent,
        String name,
        String words,
        Origin origin,
        @Nullable String heard,
        LocalDate saidOn,
        List<String> because,
        @Nullable String broughtBy,
        Instant broughtAt,
        @Nullable Outcome outcome,
        @Nullable SuccessId success,
        boolean mayDecide) {
    /** What became of it. */
    public enum Outcome {
        ACCEPTED,
        DECLINED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Outcome of(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT));
        }
    }

    public boolean waits() {
        return outcome == null;
    }

    /** Its words one by one, as they can be covered. */
    public List<String> pieces() {
        return Covering.pieces(words);
    }
}
