package fi.merkitys.contacts.store;

import java.util.regex.Pattern;

/**
 * A value that begins like a formula would run in a spreadsheet. An apostrophe in front stops that; it is taken off
 * again when the mended file comes back.
 */
public final class FormulaGuard {
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r]", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.,:]+");

    private FormulaGuard() {}

    public static String guarded(String value) {
        return FORMULA.matcher(value).lookingAt() && !NUMBER.matcher(value).matches() ? "'" + value : value;
    }

    /** The SQL that takes it off. */
    static String undone(String column) {
        return "case when regexp_matches(%1$s, '^''+[=+\\-@\\t\\r]') then substr(%1$s, 2) else %1$s end"
                .formatted(column);
    }
}
