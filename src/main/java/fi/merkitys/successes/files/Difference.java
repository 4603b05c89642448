package fi.merkitys.successes.files;

import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.OwnDifference;
import fi.merkitys.successes.EarlierSuccess;
import java.time.LocalDate;
import java.util.List;

/**
 * What a file would bring.
 *
 * @param entries what is new
 * @param known how many have come in before
 */
public record Difference(List<Entry> entries, int known, List<FileLine> problems, List<FileLine> notices)
        implements OwnDifference {
    /** One of them, with the names for the eye. */
    public record Entry(int line, LocalDate day, String from, String to, EarlierSuccess success) {}

    @Override
    public int fresh() {
        return entries.size();
    }
}
