package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Format;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a file record by record where DuckDB's own reader gave up or could not say on which line something
 * stands.
 */
final class CleanCopy {
    private CleanCopy() {}

    /** Told of each record that is wanted. */
    @FunctionalInterface
    interface Wanted {
        void record(long line, Reason reason, @Nullable String agentKey, String raw);
    }

    static CsvRecords open(Path file, Format format, int columns) throws IOException {
        return new CsvRecords(
                new BufferedInputStream(Files.newInputStream(file), 1 << 16),
                format.delimiterChar(),
                format.quoteChar(),
                columns);
    }

    /** Writes what has the right form, each record after its line number, and tells of the others. */
    static void write(Path from, Path to, Format format, int columns, Wanted broken) throws IOException {
        try (var records = open(from, format, columns);
                var out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
            boolean header = format.hasHeader();
            while (records.next()) {
                var fault = records.fault();
                if (header) {
                    header = false;
                } else if (fault != null) {
                    broken.record(records.line(), fault, null, records.raw());
                } else {
                    write(records, out, format);
                }
            }
        }
    }

    private static void write(CsvRecords records, OutputStream out, Format format) throws IOException {
        out.write(Long.toString(records.line()).getBytes(StandardCharsets.US_ASCII));
        out.write(format.delimiterChar());
        if (records.hasStrayQuote()) {
            out.write(quoted(records, format).getBytes(StandardCharsets.UTF_8));
        } else {
            records.writeTo(out);
        }
        out.write('\n');
    }

    private static String quoted(CsvRecords records, Format format) {
        var quote = String.valueOf(format.quoteChar());
        return records.values().stream()
                .map(value -> quote + value.replace(quote, quote + quote) + quote)
                .collect(Collectors.joining(String.valueOf(format.delimiterChar())));
    }

    /**
     * Finds records again.
     *
     * @param wanted by the number of the record, counted from 0 after the header, or by its line
     * @return whether every record of the file has the right form, so that the numbers can be trusted
     */
    static boolean find(Path file, Format format, int columns, Marked wanted, Wanted found) throws IOException {
        try (var records = open(file, format, columns)) {
            long number = format.hasHeader() ? -1 : 0;
            while (wanted.isLeft() && records.next()) {
                if (!wanted.byLine() && number >= 0 && records.fault() != null) {
                    return false;
                }
                if (wanted.position() == (wanted.byLine() ? records.line() : number)) {
                    found.record(records.line(), wanted.reason(), wanted.agentKey(), records.raw());
                    wanted.advance();
                }
                number++;
            }
            return !wanted.isLeft();
        }
    }
}
