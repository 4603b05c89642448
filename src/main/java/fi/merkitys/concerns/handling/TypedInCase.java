package fi.merkitys.concerns.handling;

import org.jspecify.annotations.Nullable;

/**
 * What was typed and is not right, so that nothing is lost.
 *
 * @param field which, or empty
 * @param problem the key of what to do about it, or empty
 */
public record TypedInCase(String field, String words, String problem) {
    static final TypedInCase NOTHING = new TypedInCase("", "", "");

    public String words(String name) {
        return field.equals(name) ? words : "";
    }

    public @Nullable String problemOf(String name) {
        return field.equals(name) ? problem : null;
    }
}
