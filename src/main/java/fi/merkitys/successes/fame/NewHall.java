package fi.merkitys.successes.fame;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is to be published. */
public record NewHall(int year, String service, String sales, String otherName, String other, LocalDate nominateUntil) {
    static final int LONGEST = 2000;

    /** The field that is not as it has to be, and the key of what to do about it, or none. */
    @Nullable
    String problem(LocalDate today) {
        if (year < today.getYear() - 1 || year > today.getYear() + 1) {
            return "rhythm.fame.problem.year";
        }
        if (isUnfit(service)) {
            return "rhythm.fame.problem.service";
        }
        if (isUnfit(sales)) {
            return "rhythm.fame.problem.sales";
        }
        if (otherName.isEmpty() != other.isEmpty() || other.length() > LONGEST || otherName.length() > LONGEST) {
            return "rhythm.fame.problem.other";
        }
        return nominateUntil.isBefore(today) ? "rhythm.fame.problem.until" : null;
    }

    private static boolean isUnfit(String criteria) {
        return criteria.isBlank() || criteria.length() > LONGEST;
    }
}
