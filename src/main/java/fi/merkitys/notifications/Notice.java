package fi.merkitys.notifications;

import fi.merkitys.people.PersonId;
import java.util.List;

/**
 * Tells one person that there is something: with whom and when, never what was said or written. It leaves the house by
 * e-mail and chat.
 *
 * @param key of the sentence; each reader gets it in their language
 * @param args its arguments, as {@link Arguments} takes them
 * @param path of the page where it is
 */
public record Notice(PersonId to, Topic topic, String key, List<Object> args, String path) {
    public Notice {
        args = List.copyOf(args);
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("a notice leads to a page of this installation, not to " + path);
        }
    }
}
