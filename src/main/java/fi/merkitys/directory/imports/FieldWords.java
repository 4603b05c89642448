package fi.merkitys.directory.imports;

import fi.merkitys.shell.Wording;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a difference in the reader's language.
 *
 * @param hireDates whether the reader may see when somebody was hired
 */
public record FieldWords(boolean hireDates) {
    private static final Set<String> KNOWN_KINDS = Set.of("coach", "operations_manager");

    /** What the field is called. */
    public String field(Wording c, String field) {
        if (field.startsWith("relation:")) {
            return kind(c, field.substring("relation:".length()));
        }
        return field.startsWith("external:")
                ? c.t("directory.field.external", field.substring("external:".length()))
                : c.t("directory.field." + field);
    }

    /** A kind that an organisation named itself keeps its name. */
    public static String kind(Wording c, String kind) {
        return KNOWN_KINDS.contains(kind) ? c.t("directory.kind." + kind) : kind;
    }

    public String before(Wording c, String field, String words) {
        return field.equals("hired_on") && !hireDates ? c.t("directory.import.notShown") : value(c, field, words);
    }

    public String value(Wording c, String field, String words) {
        if (words.isEmpty()) {
            return c.t("directory.import.nothing");
        }
        return switch (field) {
            case "roles" ->
                Arrays.stream(words.split(";"))
                        .map(role -> c.t("people.role." + role))
                        .collect(Collectors.joining(", "));
            case "hired_on", "left_on" -> c.date(LocalDate.parse(words));
            case "workdays" -> days(c, words);
            case "language" -> c.t("shell.language." + words);
            default -> words;
        };
    }

    private static String days(Wording c, String digits) {
        return digits.chars()
                .mapToObj(digit -> c.t("directory.day." + (digit - '0')))
                .collect(Collectors.joining(" "));
    }
}
