package fi.merkitys.directory.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as files write them: ISO, 21.11.2026, 21/11/2026, 2026.11.21, 20261121, with a time behind or without. */
public final class Days {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})\\.?(?:[T ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})(?:[T ].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final int EARLIEST = 1930;
    private static final int LATEST = 2090;

    private Days() {}

    public static Optional<LocalDate> read(String cell) {
        var text = cell.strip();
        var last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            return day(last.group(3), last.group(2), last.group(1));
        }
        for (var pattern : new Pattern[] {YEAR_FIRST, COMPACT}) {
            var first = pattern.matcher(text);
            if (first.matches()) {
                return day(first.group(1), first.group(2), first.group(3));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            var read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return read.getYear() < EARLIEST || read.getYear() > LATEST ? Optional.empty() : Optional.of(read);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
