package fi.merkitys.contacts.mapping;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A pattern of a date or time as users and Java write it, and as the contact store reads it.
 *
 * <p>Months and weekdays by name are English: exports write them so wherever they come from.
 */
public record TimePattern(String java) {
    /** ISO 8601, with {@code T} or a blank, with or without an offset. */
    public static final String ISO = "iso";

    // A letter that stands once is read with one digit or two, a doubled one with two.
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("yyyy", "%Y"),
            Map.entry("uuuu", "%Y"),
            Map.entry("yy", "%y"),
            Map.entry("uu", "%y"),
            Map.entry("M", "%-m"),
            Map.entry("MM", "%m"),
            Map.entry("MMM", "%b"),
            Map.entry("MMMM", "%B"),
            Map.entry("d", "%-d"),
            Map.entry("dd", "%d"),
            Map.entry("E", "%a"),
            Map.entry("EEE", "%a"),
            Map.entry("EEEE", "%A"),
            Map.entry("H", "%-H"),
            Map.entry("HH", "%H"),
            Map.entry("h", "%-I"),
            Map.entry("hh", "%I"),
            Map.entry("m", "%-M"),
            Map.entry("mm", "%M"),
            Map.entry("s", "%-S"),
            Map.entry("ss", "%S"),
            Map.entry("SSS", "%g"),
            Map.entry("SSSSSS", "%f"),
            Map.entry("a", "%p"));

    public boolean isIso() {
        return java.equalsIgnoreCase(ISO);
    }

    /** The same for {@code strptime}, or nothing where the pattern holds what cannot be read. */
    public Optional<String> strptime() {
        var read = new StringBuilder();
        for (int at = 0; at < java.length(); ) {
            int end = runEnd(at);
            var part = part(java.substring(at, end));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            read.append(part.get());
            at = end;
        }
        return read.isEmpty() ? Optional.empty() : Optional.of(read.toString());
    }

    public Optional<DateTimeFormatter> formatter() {
        try {
            return Optional.of(DateTimeFormatter.ofPattern(java, Locale.ENGLISH));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private int runEnd(int start) {
        char first = java.charAt(start);
        if (first == '\'') {
            int close = java.indexOf('\'', start + 1);
            return close < 0 ? java.length() : close + 1;
        }
        int end = start + 1;
        while (Character.isLetter(first) && end < java.length() && java.charAt(end) == first) {
            end++;
        }
        return end;
    }

    private static Optional<String> part(String run) {
        char first = run.charAt(0);
        if (first == '\'') {
            return run.length() == 2
                    ? Optional.of("'")
                    : run.endsWith("'") && run.length() > 2
                            ? Optional.of(run.substring(1, run.length() - 1).replace("%", "%%"))
                            : Optional.empty();
        }
        if (Character.isLetter(first)) {
            return Optional.ofNullable(LETTERS.get(run));
        }
        return "[]{}#".indexOf(first) >= 0 ? Optional.empty() : Optional.of(first == '%' ? "%%" : run);
    }
}
