package fi.merkitys.support;

import org.jspecify.annotations.Nullable;

/**
 * What was typed to take something up, so that nothing of it is lost.
 *
 * @param kind by id, or empty
 * @param field which of them is wrong, or empty
 * @param problem the key of what to do about it
 */
public record OpenForm(
        String kind,
        String noticed,
        String talkOn,
        String field,
        @Nullable String problem) {
    OpenForm with(String wrong, String why) {
        return new OpenForm(kind, noticed, talkOn, wrong, why);
    }

    public @Nullable String problemOf(String name) {
        return field.equals(name) ? problem : null;
    }
}
