package fi.merkitys.deputies;

import org.jspecify.annotations.Nullable;

/**
 * What was typed, so that nothing of it is lost.
 *
 * @param field which of them is wrong, or empty
 * @param problem the key of what to do about it
 */
public record DeputyForm(
        String who,
        String from,
        String until,
        String field,
        @Nullable String problem) {
    public @Nullable String problemOf(String name) {
        return field.equals(name) ? problem : null;
    }
}
