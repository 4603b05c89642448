package fi.merkitys.voice.imports;

import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.OwnDifference;
import java.time.LocalDate;
import java.util.List;

/**
 * What a file would bring.
 *
 * @param brought what is new
 * @param known how many have come in before
 */
public record Difference(List<Brought> brought, int known, List<FileLine> problems, List<FileLine> notices)
        implements OwnDifference {
    /** One of them for the eye. */
    public record Entry(LocalDate day, String kind, String raiser, String words, String became) {}

    @Override
    public int fresh() {
        return brought.size();
    }

    public List<Entry> first(int most) {
        return brought.stream()
                .limit(most)
                .map(one -> new Entry(
                        one.row().day(),
                        one.isPraise()
                                ? "voice.customer.praise"
                                : "voice.kind." + one.row().sort().kind().key(),
                        one.row().raiser(),
                        one.words(),
                        "voice.import.became." + one.row().became().name().toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }

    /** How many of them somebody has to answer or to do. */
    public long open() {
        return brought.stream()
                .filter(one -> !one.isPraise() && !one.row().became().isOver())
                .count();
    }
}
