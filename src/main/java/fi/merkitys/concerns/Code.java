package fi.merkitys.concerns;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What opens a conversation without a name: 100 bits of chance in five groups that one can read out and write down. It is
 * shown once and kept nowhere.
 */
public record Code(String text) {
    /** Without what is mistaken for something else: I, L, O, U. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 20;
    private static final int GROUP = 4;
    private static final int BITS = 5;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    static Code of(byte[] chance) {
        var text = new StringBuilder();
        for (var at = 0; at < LENGTH; at++) {
            // Five bits of each byte; there are more bytes than letters.
            text.append(LETTERS.charAt(chance[at] & ((1 << BITS) - 1)));
        }
        return new Code(text.toString());
    }

    /** However it was typed. */
    public static Optional<Code> typed(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(plain).matches() ? Optional.of(new Code(plain)) : Optional.empty();
    }

    public String grouped() {
        return text.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** Never the code: it might end up in a log. */
    @Override
    public String toString() {
        return "a code";
    }
}
