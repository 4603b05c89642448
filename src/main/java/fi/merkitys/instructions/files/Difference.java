package fi.merkitys.instructions.files;

import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.OwnDifference;
import fi.merkitys.instructions.AddInstructions;
import java.util.List;

/**
 * What a file would bring.
 *
 * @param entries what is new
 * @param known how many have come in before
 */
public record Difference(List<Entry> entries, int known, List<FileLine> problems, List<FileLine> notices)
        implements OwnDifference {
    /**
     * One of them.
     *
     * @param owner by name, for the eye
     */
    public record Entry(int line, String owner, AddInstructions.New instruction) {}

    @Override
    public int fresh() {
        return entries.size();
    }
}
