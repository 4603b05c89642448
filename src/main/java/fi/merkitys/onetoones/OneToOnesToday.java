package fi.merkitys.onetoones;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of one-to-ones needs somebody today.
 *
 * @param next the next one within a week, or none
 * @param unsaid whose time is over, and nobody has said yet whether they met
 * @param waiting who has waited longest for a word
 */
public record OneToOnesToday(@Nullable Meeting next, List<Meeting> unsaid, List<ReadOneToOnes.Report> waiting) {
    public boolean isEmpty() {
        return next == null && unsaid.isEmpty() && waiting.isEmpty();
    }
}
