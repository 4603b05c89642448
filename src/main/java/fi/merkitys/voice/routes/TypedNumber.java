package fi.merkitys.voice.routes;

import static fi.merkitys.shell.TypedText.plain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A whole number, or the id of a choice, as a form sends it. */
final class TypedNumber {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private TypedNumber() {}

    /** @return 0 where it is none */
    static int of(@Nullable String typed) {
        var plain = plain(typed);
        return NUMBER.matcher(plain).matches() ? Integer.parseInt(plain) : 0;
    }

    static @Nullable Long id(@Nullable String typed) {
        var number = of(typed);
        return number == 0 ? null : Long.valueOf(number);
    }
}
