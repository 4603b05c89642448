package fi.merkitys.feedback.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import fi.merkitys.directory.imports.CsvTable;
import fi.merkitys.directory.imports.Days;
import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.feedback.Kind;
import fi.merkitys.feedback.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of feedback: when, from whom, to whom, which kind, what was said, and what was said to that. */
record FeedbackFile(List<Row> rows, List<FileLine> problems, List<FileLine> notices) {
    private static final int MOST = 20_000;

    /**
     * @param giver as the file names them; empty for who brings it in
     * @param receiver likewise
     */
    record Row(
            int line,
            LocalDate day,
            String giver,
            String receiver,
            Kind kind,
            String situation,
            String words,
            String effect,
            @Nullable String reply) {}

    static FeedbackFile from(byte[] bytes, LocalDate today) {
        var table = CsvTable.of(bytes);
        var problems =
                new ArrayList<>(table.problems().stream().map(FileLine::of).toList());
        var notices = new ArrayList<>(table.notices().stream().map(FileLine::of).toList());
        var columns = table.header().stream().map(Column::named).toList();
        if (problems.isEmpty() && !isComplete(columns)) {
            problems.add(line(1, "columns"));
        }
        if (table.lines().size() > MOST) {
            problems.add(FileLine.at(0, "directory.ownFile.tooManyRows", Integer.toString(MOST)));
        }
        var rows = new ArrayList<Row>();
        if (problems.isEmpty()) {
            table.header().stream()
                    .filter(header -> Column.named(header).isEmpty() && !header.isBlank())
                    .forEach(header -> notices.add(FileLine.at(1, "directory.ownFile.dropped", header.strip())));
            table.lines()
                    .forEach(line ->
                            read(table, columns, line, today, problems, notices).ifPresent(rows::add));
        }
        return new FeedbackFile(rows, problems, notices);
    }

    static FileLine line(int number, String code, String... about) {
        return FileLine.at(number, "feedback.import.problem." + code, about);
    }

    private static boolean isComplete(List<Optional<Column>> columns) {
        return columns.contains(Optional.of(Column.DATE))
                && columns.contains(Optional.of(Column.WORDS))
                && (columns.contains(Optional.of(Column.GIVER)) || columns.contains(Optional.of(Column.RECEIVER)));
    }

    private static Optional<Row> read(
            CsvTable table,
            List<Optional<Column>> columns,
            CsvRecord line,
            LocalDate today,
            List<FileLine> problems,
            List<FileLine> notices) {
        var cells = cells(table, columns, line);
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        var number = CsvTable.number(line);
        var before = problems.size();
        var day = day(cells.getOrDefault(Column.DATE, ""), today, number, problems);
        var kind = kind(cells.getOrDefault(Column.KIND, ""), number, problems, notices);
        for (var column : List.of(Column.WORDS, Column.SITUATION, Column.EFFECT, Column.REPLY)) {
            if (cells.getOrDefault(column, "").length() > Words.LONGEST) {
                problems.add(line(number, "tooLong"));
            }
        }
        if (!cells.containsKey(Column.WORDS)) {
            problems.add(line(number, "noWords"));
        }
        return problems.size() > before || day == null
                ? Optional.empty()
                : Optional.of(new Row(
                        number,
                        day,
                        cells.getOrDefault(Column.GIVER, ""),
                        cells.getOrDefault(Column.RECEIVER, ""),
                        kind,
                        cells.getOrDefault(Column.SITUATION, ""),
                        cells.getOrDefault(Column.WORDS, ""),
                        cells.getOrDefault(Column.EFFECT, ""),
                        cells.get(Column.REPLY)));
    }

    private static Map<Column, String> cells(CsvTable table, List<Optional<Column>> columns, CsvRecord line) {
        var cells = new EnumMap<Column, String>(Column.class);
        table.texts(line)
                .forEach((index, text) ->
                        columns.get(index).ifPresent(column -> cells.putIfAbsent(column, Words.plain(text))));
        return cells;
    }

    private static @Nullable LocalDate day(String cell, LocalDate today, int line, List<FileLine> problems) {
        var day = Days.read(cell);
        if (day.isEmpty()) {
            problems.add(FileLine.at(line, "directory.problem.day", cell));
        } else if (day.get().isAfter(today)) {
            problems.add(FileLine.at(line, "directory.ownFile.future", cell));
        }
        return day.orElse(null);
    }

    private static Kind kind(String cell, int line, List<FileLine> problems, List<FileLine> notices) {
        if (cell.isEmpty()) {
            notices.add(line(line, "noKind"));
            return Kind.APPRECIATIVE;
        }
        var kind = KindWords.read(cell);
        if (kind.isEmpty()) {
            problems.add(line(line, "kind", cell));
        }
        return kind.orElse(Kind.APPRECIATIVE);
    }
}
