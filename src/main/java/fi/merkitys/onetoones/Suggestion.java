package fi.merkitys.onetoones;

import java.util.List;

/**
 * Something that the two may want to talk about. It is put down only if one of them takes it up.
 *
 * @param source what it is about: by this it is known again, whoever looks and however the words have changed
 * @param key of the words in which it becomes a point
 * @param args of the words
 * @param path of the page that tells more
 */
public record Suggestion(String source, String key, List<Object> args, String path) {
    public Suggestion {
        args = List.copyOf(args);
    }
}
