package fi.merkitys.feedback.imports;

import fi.merkitys.feedback.EarlierFeedback;
import java.time.LocalDate;
import java.util.List;

/**
 * What a file would bring.
 *
 * @param entries what is new
 * @param known how many have come in before
 */
public record Difference(List<Entry> entries, int known, List<Line> problems, List<Line> notices) {
    /** One of them, with the names for the eye. */
    public record Entry(int line, LocalDate day, String giver, String receiver, EarlierFeedback feedback) {}

    public boolean possible() {
        return problems.isEmpty() && !entries.isEmpty();
    }

    List<EarlierFeedback> feedback() {
        return entries.stream().map(Entry::feedback).toList();
    }
}
