package fi.merkitys.contacts.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the patterns that a column's dates and times are written in. */
final class TimePatterns {
    private static final Pattern ISO = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)?\\s*(Z|[+-]\\d\\d(:?\\d\\d)?)?");

    private static final List<String> MOMENTS = List.of(
            "d.M.yyyy H:mm:ss",
            "d.M.yyyy H:mm",
            "d.M.yyyy H.mm",
            "d/M/yyyy H:mm:ss",
            "d/M/yyyy H:mm",
            "M/d/yyyy H:mm:ss",
            "M/d/yyyy H:mm",
            "M/d/yyyy h:mm:ss a",
            "M/d/yyyy h:mm a",
            "yyyy/M/d H:mm:ss",
            "yyyy/M/d H:mm",
            "d-M-yyyy H:mm:ss",
            "d-M-yyyy H:mm",
            "dd-MMM-yyyy H:mm:ss",
            "dd-MMM-yy H:mm:ss",
            "EEE, d MMM yyyy H:mm:ss",
            "yyyyMMddHHmmss",
            "yyyyMMdd HHmmss",
            "yyMMdd H:mm:ss");
    private static final List<String> DATES = List.of(
            "d.M.yyyy",
            "d/M/yyyy",
            "M/d/yyyy",
            "yyyy/M/d",
            "d-M-yyyy",
            "dd-MMM-yyyy",
            "dd-MMM-yy",
            "yyyyMMdd",
            "yyMMdd");
    private static final List<String> TIMES = List.of("H:mm:ss", "H:mm", "H.mm.ss", "h:mm:ss a", "h:mm a", "HHmmss");

    /** What is not read by then is more likely a fault than a further way of writing. */
    private static final double WORTH_A_PATTERN = 0.02;

    private static final int MOST_PATTERNS = 3;
    private static final int ENOUGH_TO_TELL = 500;

    private static final Map<String, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

    private TimePatterns() {}

    /**
     * @param read the share of values that the patterns read
     * @param orderUnsure whether days and months could as well be the other way round
     */
    record Found(List<String> patterns, double read, boolean orderUnsure) {}

    static Found moments(List<String> values) {
        return find(values, MOMENTS, true);
    }

    static Found dates(List<String> values) {
        return find(values, DATES, true);
    }

    static Found times(List<String> values) {
        return find(values, TIMES, false);
    }

    private static Found find(List<String> all, List<String> candidates, boolean iso) {
        var values = all.size() <= ENOUGH_TO_TELL ? all : spread(all);
        var patterns = new ArrayList<String>();
        var left = values;
        var tried = new ArrayList<>(candidates);
        if (iso) {
            tried.addFirst(TimePattern.ISO);
        }
        while (!left.isEmpty() && patterns.size() < MOST_PATTERNS && left.size() > WORTH_A_PATTERN * values.size()) {
            var unread = left;
            var best = tried.stream().max(Comparator.comparingLong(pattern -> read(pattern, unread)));
            if (best.isEmpty() || read(best.get(), unread) == 0) {
                break;
            }
            patterns.add(best.get());
            left = unread.stream()
                    .filter(value -> at(best.get(), value).isEmpty())
                    .toList();
        }
        double share = values.isEmpty() ? 0 : 1 - (double) left.size() / values.size();
        return new Found(patterns, share, orderUnsure(patterns, values));
    }

    /** From everywhere in the sample: days after the twelfth tell which number is the month. */
    private static List<String> spread(List<String> all) {
        int step = all.size() / ENOUGH_TO_TELL + 1;
        return IntStream.range(0, all.size())
                .filter(at -> at % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static boolean orderUnsure(List<String> patterns, List<String> values) {
        return patterns.size() == 1
                && patterns.getFirst().startsWith("d/M/")
                && read(patterns.getFirst().replace("d/M/", "M/d/"), values) == values.size();
    }

    private static long read(String pattern, List<String> values) {
        return values.stream().filter(value -> at(pattern, value).isPresent()).count();
    }

    /** The moment that a value means; a time alone is on the first day of the epoch. */
    static Optional<LocalDateTime> at(String pattern, String value) {
        if (pattern.equals(TimePattern.ISO)) {
            return ISO.matcher(value).matches() ? Optional.of(LocalDateTime.parse(isoLocal(value))) : Optional.empty();
        }
        try {
            var formatter = FORMATTERS.computeIfAbsent(
                    pattern, java -> new TimePattern(java).formatter().orElseThrow());
            var position = new ParsePosition(0);
            // Most tries fail, and an exception for each would take ten times as long.
            if (formatter.parseUnresolved(value, position) == null || position.getIndex() < value.length()) {
                return Optional.empty();
            }
            return Optional.of(moment(
                    formatter, formatter.parseBest(value, LocalDateTime::from, LocalDate::from, LocalTime::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime moment(DateTimeFormatter formatter, TemporalAccessor read) {
        return switch (read) {
            case LocalDateTime moment -> moment;
            case LocalDate date -> date.atStartOfDay();
            case LocalTime time -> LocalDate.EPOCH.atTime(time);
            default -> throw new DateTimeException("neither date nor time by " + formatter);
        };
    }

    private static String isoLocal(String value) {
        var plain = value.replace(' ', 'T').replaceFirst("(?<=\\d\\d:\\d\\d.{0,20})\\s*(Z|[+-]\\d\\d(:?\\d\\d)?)$", "");
        return plain.length() == 10 ? plain + "T00:00" : plain;
    }
}
