package fi.merkitys.onetoones;

import java.util.List;

/**
 * What of one-to-ones needs somebody today.
 *
 * @param unsaid whose time is over, and nobody has said yet whether they met
 * @param waiting who has waited longest for a word
 */
public record OneToOnesToday(List<Meeting> unsaid, List<ReadOneToOnes.Report> waiting) {
    public boolean isEmpty() {
        return unsaid.isEmpty() && waiting.isEmpty();
    }
}
