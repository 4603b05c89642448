package fi.merkitys.feedback.rounds;

import fi.merkitys.feedback.Feedback.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question of a supervisor to all direct reports.
 *
 * @param closesOn the last day for answers
 * @param closedOn none while it is open
 */
public record Round(
        long id,
        Person about,
        String question,
        LocalDate openedOn,
        LocalDate closesOn,
        int invited,
        @Nullable LocalDate closedOn,
        @Nullable Outcome outcome) {
    /** Fewer would be guessed. */
    public static final int FEWEST = 5;

    /** What became of the answers. */
    public enum Outcome {
        SHOWN,
        /** Fewer than five: they were thrown away unread. */
        HELD_BACK;

        static @Nullable Outcome of(@Nullable String key) {
            return key == null ? null : key.equals("shown") ? SHOWN : HELD_BACK;
        }
    }

    public boolean isOpen() {
        return outcome == null;
    }

    public boolean isShown() {
        return outcome == Outcome.SHOWN;
    }

    public boolean takesAnswersOn(LocalDate day) {
        return isOpen() && !day.isAfter(closesOn);
    }

    public String path() {
        return "/feedback/rounds/" + id;
    }
}
