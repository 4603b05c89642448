package fi.merkitys.successes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, so that nothing of it is lost.
 *
 * @param own whether it is of oneself
 * @param to whom, by ids
 * @param who whom, as it was typed
 * @param value by id, or empty
 * @param field which of them is wrong, or empty
 * @param problem the key of what to do about it
 */
public record TellForm(
        boolean own,
        List<String> to,
        String who,
        String words,
        String effect,
        String value,
        String emoji,
        String audience,
        String field,
        @Nullable String problem) {
    public TellForm {
        audience = Audience.of(audience).orElse(Audience.ALL).key();
        to = List.copyOf(to);
    }

    TellForm with(String wrong, String why) {
        return new TellForm(own, to, who, words, effect, value, emoji, audience, wrong, why);
    }

    public @Nullable String problemOf(String name) {
        return field.equals(name) ? problem : null;
    }

    /** What need not be said is behind a fold, unless somebody has said some of it. */
    public boolean saysMore() {
        return !effect.isEmpty() || !emoji.isEmpty() || !audience.equals(Audience.ALL.key());
    }
}
