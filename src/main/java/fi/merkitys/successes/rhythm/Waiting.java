package fi.merkitys.successes.rhythm;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for thanks.
 *
 * @param lastOn none where there were no thanks in the year
 * @param days at work since then, or since they began
 * @param lately what the viewer may read that they did well lately, if anything
 */
public record Waiting(
        PersonId person,
        String name,
        @Nullable LocalDate lastOn,
        int days,
        @Nullable Lately lately) {

    /** @param words of the success, or how they begin */
    public record Lately(long success, String words, Instant toldAt) {}

    Waiting with(@Nullable Lately found) {
        return new Waiting(person, name, lastOn, days, found);
    }
}
