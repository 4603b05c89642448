package fi.merkitys.voice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into one of the forms beside an item, so that nothing of it is lost.
 *
 * @param field which is wrong, or empty
 * @param problem the key of what to do about it
 */
public record Typed(String field, @Nullable String problem, String words, LocalDate dueOn) {
    public @Nullable String problemOf(String name) {
        return field.equals(name) ? problem : null;
    }

    public String wordsOf(String name) {
        return field.equals(name) ? words : "";
    }
}
