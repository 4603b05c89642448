package fi.merkitys.directory.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A file as a header and lines of cells, whatever its delimiter and encoding.
 *
 * @param problems why it cannot be read, if so
 */
public record CsvTable(List<String> header, List<CsvRecord> lines, List<Problem> problems, List<Problem> notices) {
    private static final int LONGEST_CELL = 1_000;

    public static CsvTable of(byte[] bytes) {
        if (isPacked(bytes)) {
            return new CsvTable(List.of(), List.of(), List.of(Problem.at(0, "notCsv")), List.of());
        }
        var decoded = CsvText.of(bytes);
        var problems = new ArrayList<Problem>();
        var lines = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(decoded.delimiter())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(1 << 20)
                .ofCsvRecord(decoded.text())) {
            reader.forEach(lines::add);
        } catch (CsvParseException e) {
            var reached = lines.isEmpty() ? 1 : (int) lines.getLast().getStartingLineNumber() + 1;
            problems.add(Problem.at(reached, "unreadableCsv"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var notices = decoded.certain()
                ? List.<Problem>of()
                : List.of(Problem.at(0, "encoding", decoded.charset().displayName(Locale.ROOT)));
        if (lines.isEmpty()) {
            if (problems.isEmpty()) {
                problems.add(Problem.at(0, "empty"));
            }
            return new CsvTable(List.of(), List.of(), problems, notices);
        }
        var header = lines.removeFirst().getFields();
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.at(1, "headerOnly"));
        }
        return new CsvTable(header, lines, problems, notices);
    }

    /** A workbook is a zip archive, too. */
    private static boolean isPacked(byte[] bytes) {
        return CsvText.startsWith(bytes, 'P', 'K', 3, 4) || CsvText.startsWith(bytes, 0x1F, 0x8B);
    }

    /** Hands over each filled cell of a line, trimmed; says so where a cell holds what no name and no id can hold. */
    void cells(CsvRecord line, List<Problem> found, BiConsumer<Integer, String> cell) {
        for (var i = 0; i < Math.min(header.size(), line.getFieldCount()); i++) {
            var text = line.getField(i).strip();
            if (text.length() > LONGEST_CELL || text.chars().anyMatch(Character::isISOControl)) {
                found.add(
                        Problem.at(number(line), "unreadableCell", header.get(i).strip()));
            } else if (!text.isEmpty()) {
                cell.accept(i, unguarded(text));
            }
        }
        for (var i = header.size(); i < line.getFieldCount(); i++) {
            if (!line.getField(i).isBlank()) {
                found.add(Problem.at(number(line), "tooManyCells", Integer.toString(header.size())));
                return;
            }
        }
    }

    /** Each filled cell of a line as it stands there, several lines of text among them: words, not names or ids. */
    public Map<Integer, String> texts(CsvRecord line) {
        var texts = new HashMap<Integer, String>();
        for (var i = 0; i < Math.min(header.size(), line.getFieldCount()); i++) {
            var text = line.getField(i).replace("\r\n", "\n").strip();
            if (!text.isEmpty()) {
                texts.put(i, unguarded(text));
            }
        }
        return texts;
    }

    /** The export puts an apostrophe before what a spreadsheet would take for a formula; here it goes away again. */
    private static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    public static int number(CsvRecord line) {
        return (int) line.getStartingLineNumber();
    }
}
