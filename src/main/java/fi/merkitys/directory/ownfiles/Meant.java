package fi.merkitys.directory.ownfiles;

import fi.merkitys.people.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom the words of a file mean.
 *
 * @param people as {@link fi.merkitys.people.FindPeople#meant} found them
 */
public record Meant(Map<String, List<PersonId>> people) {
    /** Nobody where it is not clear who, which is a problem then. */
    public Optional<PersonId> one(String word, int line, List<FileLine> problems) {
        var found = people.getOrDefault(word, List.of());
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        problems.add(
                FileLine.at(line, found.isEmpty() ? "directory.ownFile.unknown" : "directory.ownFile.several", word));
        return Optional.empty();
    }
}
