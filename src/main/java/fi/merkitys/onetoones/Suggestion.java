package fi.merkitys.onetoones;

import java.util.List;

/**
 * Something that the two may want to talk about. It is put down only if one of them takes it up.
 *
 * @param key of the words in which it becomes a point
 * @param args of the words
 * @param path of the page that tells more
 */
public record Suggestion(String key, List<Object> args, String path) {
    public Suggestion {
        args = List.copyOf(args);
    }

    /** By which it is known again. */
    public String source() {
        return key + " " + path + " " + args;
    }
}
