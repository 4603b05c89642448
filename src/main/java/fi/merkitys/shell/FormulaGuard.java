package fi.merkitys.shell;

import java.util.regex.Pattern;

/** A value that begins like a formula would run in a spreadsheet. An apostrophe in front stops that. */
public final class FormulaGuard {
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r]", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.,:]+");

    private FormulaGuard() {}

    public static String guarded(String value) {
        return FORMULA.matcher(value).lookingAt() && !NUMBER.matcher(value).matches() ? "'" + value : value;
    }
}
