package fi.merkitys.support;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed that did not fit, so that nothing is lost.
 *
 * @param field which form it was, or empty
 * @param problem the key of what to do about it
 * @param words of forms with one field
 * @param step of the form of a step, or none
 */
public record Typed(
        String field,
        @Nullable String problem,
        String words,
        @Nullable Written step) {
    public static final Typed NOTHING = new Typed("", null, "", null);

    public @Nullable String problemOf(String name) {
        return field.equals(name) ? problem : null;
    }

    public String wordsOf(String name) {
        return field.equals(name) ? words : "";
    }

    /** What stands in the form: what was typed, or what is there. */
    public Written in(Step present) {
        return step == null ? present.written() : step;
    }
}
