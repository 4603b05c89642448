package fi.merkitys.rights.correction;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request to correct something.
 *
 * @param asker the name of who asked
 * @param wrong in their words
 * @param dueOn the last day for the answer
 */
public record Correction(
        long id,
        PersonId askedBy,
        String asker,
        Category category,
        String wrong,
        Instant askedAt,
        LocalDate dueOn,
        @Nullable Answer answer) {
    public boolean isOverdue(LocalDate today) {
        return answer == null && dueOn.isBefore(today);
    }

    /**
     * @param words why, or what was done; none where "corrected" says it all
     * @param by the name of who answered
     */
    public record Answer(
            boolean corrected,
            @Nullable String words,
            @Nullable String by,
            Instant at) {
        public String key() {
            return corrected ? "corrected" : "not_corrected";
        }
    }
}
