package fi.merkitys.successes.praise;

import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.OwnDifference;
import java.util.List;

/**
 * What a file would bring, with everything covered already that leads to customers.
 *
 * @param entries what is new
 * @param known how many have come in before
 */
public record PraiseDifference(List<Entry> entries, int known, List<FileLine> problems, List<FileLine> notices)
        implements OwnDifference {
    /** @param agent for the eye */
    public record Entry(String agent, NewPraise praise) {}

    @Override
    public int fresh() {
        return entries.size();
    }
}
