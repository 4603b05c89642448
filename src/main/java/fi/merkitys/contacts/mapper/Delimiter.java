package fi.merkitys.contacts.mapper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What separates the columns; a tab cannot be seen in a form, so it has a name there. */
public final class Delimiter {
    private static final String TAB = "tab";
    public static final List<String> USUAL = List.of(",", ";", TAB, "|");

    private Delimiter() {}

    static String meant(String typed) {
        return typed.equals(TAB) ? "\t" : typed;
    }

    static String shown(@Nullable String delimiter) {
        return delimiter == null ? "," : delimiter.equals("\t") ? TAB : delimiter;
    }

    /** The key of its name. */
    public static String wordFor(String shown) {
        return switch (shown) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "|" -> "bar";
            case TAB -> TAB;
            default -> "other";
        };
    }
}
