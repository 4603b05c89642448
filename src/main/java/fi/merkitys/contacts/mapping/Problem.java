package fi.merkitys.contacts.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell the user, as a message key with its arguments.
 *
 * @param line the line of the file that it is about, or none
 */
public record Problem(
        String key, List<String> args, @Nullable Long line) {
    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(String key, String... args) {
        return new Problem(key, List.of(args), null);
    }
}
