package fi.merkitys.successes.praise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, so that nothing of it is lost.
 *
 * @param mine whether it was said of who types it
 * @param to of whom, by id, or empty
 * @param who of whom, as it was typed
 * @param heard where
 * @param field which of them is wrong, or empty
 * @param problem the key of what to do about it
 */
public record PraiseForm(
        boolean mine,
        String to,
        String who,
        String words,
        String heard,
        String saidOn,
        String field,
        @Nullable String problem) {
    PraiseForm with(String wrong, String why) {
        return new PraiseForm(mine, to, who, words, heard, saidOn, wrong, why);
    }

    public @Nullable String problemOf(String name) {
        return field.equals(name) ? problem : null;
    }

    public List<String> chosen() {
        return to.isEmpty() ? List.of() : List.of(to);
    }
}
