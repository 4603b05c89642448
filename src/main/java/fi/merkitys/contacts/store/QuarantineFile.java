package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Format;
import fi.merkitys.contacts.mapping.MappingJson;
import fi.merkitys.shell.FormulaGuard;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of an import that wait in quarantine, as a file like the one they came in, with line and reason in front.
 * Mended, it can be imported with the same mapping: the two columns are not in it, so they are left alone.
 */
public final class QuarantineFile {
    static final String LINE_COLUMN = "merkitys_line";
    static final String REASON_COLUMN = "merkitys_reason";

    private final ContactStore store;

    public QuarantineFile(ContactStore store) {
        this.store = store;
    }

    private record Kept(String header, Format format) {}

    /** @return false where nothing waits (any more) */
    public boolean write(int importId, OutputStream out) throws IOException {
        try (var duck = store.open()) {
            var kept = kept(duck, importId);
            if (kept.isEmpty()) {
                return false;
            }
            var writer = new BufferedWriter(
                    new OutputStreamWriter(out, kept.get().format().charset()));
            write(duck, importId, kept.get(), writer);
            writer.flush();
            return true;
        } catch (SQLException e) {
            throw new IOException("import " + importId + ": the quarantine cannot be read", e);
        }
    }

    private static Optional<Kept> kept(Duck duck, int importId) throws SQLException {
        return duck.query(
                "select header, mapping from quarantine_file where import_id = ?",
                row -> row.next()
                        ? Optional.of(new Kept(
                                row.getString(1),
                                MappingJson.read(row.getString(2)).format()))
                        : Optional.empty(),
                importId);
    }

    private static void write(Duck duck, int importId, Kept kept, Writer writer) throws SQLException, IOException {
        if (kept.format().hasHeader()) {
            writeRow(writer, kept.format(), LINE_COLUMN, REASON_COLUMN, kept.header());
        }
        // Line by line rather than all at once: there may be a million.
        long after = -1;
        for (var rows = page(duck, importId, after); !rows.isEmpty(); rows = page(duck, importId, after)) {
            for (var row : rows) {
                writeRow(writer, kept.format(), String.valueOf(row.line()), row.reason(), row.raw());
            }
            after = rows.getLast().line();
        }
    }

    private record Line(long line, String reason, String raw) {}

    private static List<Line> page(Duck duck, int importId, long after) throws SQLException {
        return duck.query(
                """
                select line, reason, raw from quarantine where import_id = ? and line > ? order by line limit 10000
                """,
                rows -> {
                    var lines = new ArrayList<Line>();
                    while (rows.next()) {
                        lines.add(new Line(
                                rows.getLong(1), Reason.coded(rows.getInt(2)).key(), rows.getString(3)));
                    }
                    return lines;
                },
                importId,
                after);
    }

    private static void writeRow(Writer writer, Format format, String line, String reason, String raw)
            throws IOException {
        var values = new ArrayList<>(List.of(line, reason));
        values.addAll(values(format, raw));
        var delimiter = String.valueOf(format.delimiterChar());
        for (int at = 0; at < values.size(); at++) {
            writer.write(at == 0 ? "" : delimiter);
            writer.write(written(format, FormulaGuard.guarded(values.get(at))));
        }
        writer.write("\r\n");
    }

    private static List<String> values(Format format, String raw) throws IOException {
        var bytes = new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8));
        try (var records = new CsvRecords(bytes, format.delimiterChar(), format.quoteChar(), 0)) {
            return records.next() ? records.values() : List.of();
        }
    }

    private static String written(Format format, String value) {
        char quote = format.quoteChar();
        boolean plain = value.indexOf(format.delimiterChar()) < 0
                && value.indexOf('\n') < 0
                && value.indexOf('\r') < 0
                && (quote == '\0' || value.indexOf(quote) < 0);
        if (plain || quote == '\0') {
            return value;
        }
        return quote + value.replace(String.valueOf(quote), String.valueOf(quote) + quote) + quote;
    }
}
