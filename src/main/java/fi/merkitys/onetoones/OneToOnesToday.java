package fi.merkitys.onetoones;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of one-to-ones needs somebody today.
 *
 * @param unsaid whose time is over, and nobody has said yet whether they met
 * @param waiting who has waited longest for a word
 * @param ending series that end soon, or none
 */
public record OneToOnesToday(
        List<Meeting> unsaid,
        List<ReadOneToOnes.Report> waiting,
        @Nullable EndingSeries ending) {
    public boolean isEmpty() {
        return unsaid.isEmpty() && waiting.isEmpty() && ending == null;
    }
}
