package fi.merkitys.contacts.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Guesses how a text is delimited. */
final class Delimited {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int ENOUGH_TO_TELL = 200;
    private static final Pattern DIGITS_FIRST = Pattern.compile("[+-]?\\d.*", Pattern.DOTALL);
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern DECIMAL_POINT = Pattern.compile("[+-]?\\d+\\.\\d+");

    private Delimited() {}

    /** The one that cuts most lines into the same number of columns, and into many. */
    static char likeliest(String text) {
        return DELIMITERS.stream()
                .max(Comparator.comparingDouble(delimiter -> fit(text, delimiter)))
                .orElse(',');
    }

    private static double fit(String text, char delimiter) {
        var beginning = text.substring(0, Math.min(text.length(), 1 << 16));
        var records = records(beginning, delimiter, '"').stream()
                .limit(ENOUGH_TO_TELL)
                .toList();
        if (records.isEmpty()) {
            return 0;
        }
        int columns = records.getFirst().size();
        long alike = records.stream().filter(record -> record.size() == columns).count();
        return columns < 2 ? 0 : (double) alike / records.size() * Math.log(columns);
    }

    static List<List<String>> records(String text, char delimiter, char quote) {
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var value = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char read = text.charAt(at);
            if (quoted && read == quote) {
                boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == quote;
                quoted = doubled;
                at += doubled ? 1 : 0;
                value.append(doubled ? String.valueOf(quote) : "");
            } else if (quoted) {
                value.append(read);
            } else if (read == quote && value.isEmpty()) {
                quoted = true;
            } else if (read == delimiter) {
                record.add(value.toString());
                value.setLength(0);
            } else if (read == '\n') {
                end(records, record, value);
                record = new ArrayList<>();
            } else if (read != '\r') {
                value.append(read);
            }
        }
        end(records, record, value);
        return records;
    }

    private static void end(List<List<String>> records, List<String> record, StringBuilder value) {
        if (!record.isEmpty() || !value.isEmpty()) {
            record.add(value.toString());
            records.add(record);
            value.setLength(0);
        }
    }

    /** Names are words, each only once; data hold numbers and dates. */
    static boolean beginsWithHeader(List<List<String>> records) {
        var first = records.getFirst().stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        boolean words =
                first.stream().noneMatch(name -> DIGITS_FIRST.matcher(name).matches());
        return words && new HashSet<>(first).size() == first.size();
    }

    static boolean writesDecimalComma(List<List<String>> rows) {
        return count(rows, DECIMAL_COMMA) > count(rows, DECIMAL_POINT);
    }

    private static long count(List<List<String>> rows, Pattern pattern) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(value -> pattern.matcher(value.strip()).matches())
                .count();
    }

    /** A column's name as words in lower case: {@code Issue_reported at} is "issue reported at". */
    static String words(String name) {
        var spaced = name.replaceAll("([a-zåäöąčęėįšųūž])([A-ZÅÄÖ])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
        return Stream.of(spaced.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
