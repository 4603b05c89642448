package fi.merkitys.successes.praise;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer's words on their way in.
 *
 * @param words with everything covered that leads to the customer
 * @param heard where, as somebody typed it, or empty
 * @param because the phrases by which it was found, or none
 * @param broughtBy nobody, where it came with a contact
 * @param source names this one praise, so that it comes in once
 */
public record NewPraise(
        PersonId agent,
        String words,
        Origin origin,
        String heard,
        LocalDate saidOn,
        Set<String> because,
        @Nullable PersonId broughtBy,
        String source) {
    /** As much as anybody reads; and as a success may have. */
    static final int LONGEST = 1_500;

    public NewPraise {
        words = words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
        because = Set.copyOf(because);
    }
}
