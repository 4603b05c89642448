package fi.merkitys.instructions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A guide as somebody puts it down.
 *
 * @param client for which it is; none is for all
 * @param months after how many of them it is looked at again
 * @param reviewOn none is so many months from today
 */
public record Draft(
        String title,
        Content content,
        String language,
        @Nullable Long client,
        @Nullable Integer queue,
        int months,
        @Nullable LocalDate reviewOn) {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_ADDRESS = 1_000;
    static final int MOST_MONTHS = 36;

    LocalDate reviewFrom(LocalDate today) {
        return reviewOn == null ? today.plusMonths(months) : reviewOn;
    }
}
