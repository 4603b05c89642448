package fi.merkitys.actions;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Something that was agreed a moment ago.
 *
 * @param seenBy who took part; the owner always sees it
 */
public record NewAction(String what, PersonId owner, LocalDate due, Origin origin, Set<PersonId> seenBy) {
    public static final int LONGEST = 500;

    public NewAction {
        what = what.replace("\0", "").strip();
        if (what.isEmpty() || what.length() > LONGEST) {
            throw new IllegalArgumentException("an action has words, at most " + LONGEST + ": " + what.length());
        }
        var everybody = new HashSet<>(seenBy);
        everybody.add(owner);
        seenBy = Set.copyOf(everybody);
    }
}
