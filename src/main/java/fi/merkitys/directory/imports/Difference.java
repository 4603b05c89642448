package fi.merkitys.directory.imports;

import fi.merkitys.people.Profile;
import fi.merkitys.people.Teams.Placement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a roster would change in the directory.
 *
 * @param unchanged how many of its people are in the directory just as it tells
 * @param teams that are new, or are placed anew
 */
public record Difference(
        List<Entry> joins,
        List<Entry> changes,
        List<Entry> leaves,
        int unchanged,
        List<Placement> teams,
        List<Problem> problems,
        List<Problem> notices) {

    /** Whether there is something to confirm and nothing in its way. */
    public boolean possible() {
        return problems.isEmpty() && !nothing();
    }

    public boolean nothing() {
        return joins.isEmpty() && changes.isEmpty() && leaves.isEmpty() && teams.isEmpty();
    }

    List<Profile> added() {
        return joins.stream().map(Entry::profile).toList();
    }

    List<Profile> altered() {
        return Stream.concat(changes.stream(), leaves.stream())
                .map(Entry::profile)
                .toList();
    }

    /** The same for the same difference, on every node: shows whether the directory changed since somebody looked. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Stream.of(joins, changes, leaves)
                    .flatMap(List::stream)
                    .map(entry -> entry.profile().id() + " " + entry.fields())
                    .forEach(words -> digest.update(words.getBytes(StandardCharsets.UTF_8)));
            digest.update(teams.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A person who joins, changes or leaves, as they will be. */
    public record Entry(int line, Profile profile, List<FieldChange> fields) {
        boolean changes(Field field) {
            return fields.stream().anyMatch(change -> change.field().equals(field.key()));
        }
    }

    /**
     * One field, old and new, in the words of a file; blank where there is nothing.
     *
     * @param field its key; {@code relation:KIND} and {@code external:SOURCE} for the ties
     */
    public record FieldChange(String field, String before, String after) {}
}
