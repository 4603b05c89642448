package fi.merkitys.rights.erasure;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.erasure.Erasable.Fate;
import fi.merkitys.rights.erasure.Erasable.Line;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What erasing somebody's data would do.
 *
 * @param obstacle the key of why it cannot be done, or blank
 */
public record Preview(PersonId person, String name, String obstacle, List<Line> lines) {
    public boolean possible() {
        return obstacle.isEmpty();
    }

    public List<Line> with(Fate fate) {
        return lines.stream()
                .filter(line -> line.fate() == fate && line.rows() > 0)
                .toList();
    }

    /** How many entries there are of what becomes of them. */
    public long rows(Fate fate) {
        return with(fate).stream().mapToLong(Line::rows).sum();
    }

    /** Of what would change: what stays may grow while somebody looks, by the look itself for one. */
    public String fingerprint() {
        var text = new StringBuilder(person + name);
        lines.stream()
                .filter(line -> line.fate() != Fate.STAYS)
                .forEach(line -> text.append('\n')
                        .append(line.what())
                        .append(' ')
                        .append(line.rows())
                        .append(' ')
                        .append(line.fate()));
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
