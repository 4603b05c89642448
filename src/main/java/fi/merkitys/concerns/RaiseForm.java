package fi.merkitys.concerns;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, so that nothing of it is lost.
 *
 * @param form of chance; the same form, sent twice, is one concern
 * @param to whom it is about, by id
 * @param named names, as they were typed
 * @param country whose law holds, where no site says it
 * @param field which of them is wrong, or empty
 * @param problem the key of what to do about it
 */
public record RaiseForm(
        UUID form,
        String kind,
        String words,
        List<String> to,
        String named,
        String country,
        String field,
        @Nullable String problem) {
    public RaiseForm {
        to = List.copyOf(to);
    }

    public static RaiseForm empty(String country) {
        return new RaiseForm(UUID.randomUUID(), "", "", List.of(), "", country, "", null);
    }

    RaiseForm with(String wrong, String why) {
        return new RaiseForm(form, kind, words, to, named, country, wrong, why);
    }

    public @Nullable String problemOf(String name) {
        return field.equals(name) ? problem : null;
    }
}
