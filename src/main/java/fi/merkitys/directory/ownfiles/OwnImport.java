package fi.merkitys.directory.ownfiles;

import fi.merkitys.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What comes in from such files, as its module reads and keeps it. */
public interface OwnImport<D extends OwnDifference> {
    D compare(byte[] content, PersonId by);

    /** By which the same row is known again. */
    static String fingerprint(String row) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(row.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @return how many came in */
    int bring(D difference, PersonId by);
}
