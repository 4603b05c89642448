package fi.merkitys.concerns;

import fi.merkitys.shell.TypedText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As the form sends it; nothing of it has to be there. */
public record SentForm(
        @Nullable String form,
        @Nullable String kind,
        @Nullable String words,
        @Nullable List<String> to,
        @Nullable String named,
        @Nullable String country) {
    public RaiseForm typed() {
        var id = ConcernId.of(form == null ? "" : form).map(ConcernId::value).orElseGet(UUID::randomUUID);
        return new RaiseForm(
                id, plain(kind), plain(words), to == null ? List.of() : to, plain(named), plain(country), "", null);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : TypedText.plain(typed);
    }
}
