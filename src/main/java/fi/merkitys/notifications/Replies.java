package fi.merkitys.notifications;

import fi.merkitys.people.PersonId;
import java.util.Optional;

/** Whoever reads answers to letters about something of theirs; contributed as a bean. */
@FunctionalInterface
public interface Replies {
    /**
     * @param path of the page that the letter leads to
     * @return an address for this reader's answers about it alone, if it is one of theirs
     */
    Optional<String> to(String path, PersonId reader);
}
