package fi.merkitys.directory.ownfiles;

import java.util.List;

/** What a file would bring. */
public interface OwnDifference {
    /** Why nothing of it comes in, if so. */
    List<FileLine> problems();

    /** How many have come in before. */
    int known();

    /** How many are new. */
    int fresh();

    default boolean possible() {
        return problems().isEmpty() && fresh() > 0;
    }
}
