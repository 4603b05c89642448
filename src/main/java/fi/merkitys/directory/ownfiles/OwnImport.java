package fi.merkitys.directory.ownfiles;

import fi.merkitys.people.PersonId;

/** What comes in from such files, as its module reads and keeps it. */
public interface OwnImport<D extends OwnDifference> {
    D compare(byte[] content, PersonId by);

    /** @return how many came in */
    int bring(D difference, PersonId by);
}
