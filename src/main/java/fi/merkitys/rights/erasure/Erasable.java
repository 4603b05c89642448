package fi.merkitys.rights.erasure;

import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import java.util.List;
import java.util.Locale;

/** What one module keeps of a person, and how it forgets them: a bean of this type for each module that keeps any. */
public interface Erasable {
    /** What there is now and what would become of it. */
    List<Line> preview(Profile person);

    /** In the transaction of the whole; afterwards the person's own row is emptied. */
    void erase(Erasing erasing);

    /** Does what cannot be done in that transaction, again and again until it is done. */
    default void finish() {}

    /** Whether {@link #finish} has something left to do. */
    default boolean isFinished() {
        return true;
    }

    /** @param standIn who stands in for the person where past figures are reckoned */
    record Erasing(Profile person, PersonId standIn) {
        public PersonId id() {
            return person.id();
        }
    }

    /**
     * @param what a word for it, as the key of its text ends
     * @param rows how many there are
     */
    record Line(Category category, String what, long rows, Fate fate) {}

    /** What becomes of something. */
    enum Fate {
        GOES,
        /** It stays as nobody's: it goes into sums and is found under no name. */
        UNLINKED,
        STAYS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
