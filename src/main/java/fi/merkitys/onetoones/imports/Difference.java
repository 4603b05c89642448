package fi.merkitys.onetoones.imports;

import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.OwnDifference;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a file would bring.
 *
 * @param entries what is new
 * @param known how many have come in before, or took place here
 */
public record Difference(List<Entry> entries, int known, List<FileLine> problems, List<FileLine> notices)
        implements OwnDifference {
    /** One talk, with the names for the eye. */
    public record Entry(LocalDateTime at, boolean timed, String with, EarlierTalk talk) {}

    @Override
    public int fresh() {
        return entries.size();
    }
}
