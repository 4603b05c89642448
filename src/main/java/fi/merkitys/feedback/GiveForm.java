package fi.merkitys.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What was typed, so that nothing of it is lost.
 *
 * @param to whom, by id, or empty
 * @param who whom, as it was typed
 * @param field which of them is wrong, or empty
 * @param problem the key of what to do about it
 */
public record GiveForm(
        String to,
        String who,
        String kind,
        String situation,
        String behaviour,
        String effect,
        String followUpOn,
        @Nullable Long request,
        String field,
        @Nullable String problem) {
    public GiveForm {
        kind = Kind.of(kind).orElse(Kind.APPRECIATIVE).key();
    }

    GiveForm with(String wrong, String why) {
        return new GiveForm(to, who, kind, situation, behaviour, effect, followUpOn, request, wrong, why);
    }

    public @Nullable String problemOf(String name) {
        return field.equals(name) ? problem : null;
    }

    /** What need not be said is behind a fold, unless somebody has said some of it. */
    public boolean saysMore() {
        return !situation.isEmpty() || !effect.isEmpty() || !followUpOn.isEmpty();
    }
}
