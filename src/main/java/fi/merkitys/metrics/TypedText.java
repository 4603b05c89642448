package fi.merkitys.metrics;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a person typed, freed of the spaces and signs that differ between keyboards and languages. */
record TypedText(String plain) {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(?:\\.\\d{1,9})?");

    TypedText {
        plain = SPACES.matcher(plain)
                .replaceAll("")
                .replace('\u2212', '-')
                .replace('\u2013', '-')
                .toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return plain.isEmpty();
    }

    boolean endsWith(String unit) {
        return plain.endsWith(unit);
    }

    /** Without the first of the units that it begins or ends with. */
    TypedText without(String... units) {
        for (var unit : units) {
            if (plain.endsWith(unit)) {
                return new TypedText(plain.substring(0, plain.length() - unit.length()));
            }
            if (plain.startsWith(unit)) {
                return new TypedText(plain.substring(unit.length()));
            }
        }
        return this;
    }

    /** The number, with decimal comma or point; NaN where it is none. */
    double number() {
        var text = withDecimalPoint();
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /** Where both signs occur the last one divides off the decimals: "1.234,5" and "1,234.5" are the same number. */
    private String withDecimalPoint() {
        var comma = plain.lastIndexOf(',');
        var point = plain.lastIndexOf('.');
        if (comma < 0) {
            return plain;
        }
        return point > comma
                ? plain.replace(",", "")
                : plain.substring(0, comma).replace(".", "") + "." + plain.substring(comma + 1);
    }
}
