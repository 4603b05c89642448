package fi.merkitys.feedback.imports;

import fi.merkitys.directory.imports.Days;
import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.OwnTable;
import fi.merkitys.feedback.Kind;
import fi.merkitys.feedback.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of feedback: when, from whom, to whom, which kind, what was said, and what was said to that. */
record FeedbackFile(List<Row> rows, List<FileLine> problems, List<FileLine> notices) {
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
        var table = OwnTable.of(bytes, Column::named, FeedbackFile::isComplete, "feedback.import.problem.columns");
        var problems = new ArrayList<>(table.problems());
        var notices = new ArrayList<>(table.notices());
        var rows = table.lines().stream()
                .flatMap(line -> read(line, today, problems, notices).stream())
                .toList();
        return new FeedbackFile(rows, problems, notices);
    }

    static FileLine line(int number, String code, String... about) {
        return FileLine.at(number, "feedback.import.problem." + code, about);
    }

    private static boolean isComplete(List<Column> columns) {
        return columns.contains(Column.DATE)
                && columns.contains(Column.WORDS)
                && (columns.contains(Column.GIVER) || columns.contains(Column.RECEIVER));
    }

    private static Optional<Row> read(
            OwnTable.Line<Column> line, LocalDate today, List<FileLine> problems, List<FileLine> notices) {
        var cells = new EnumMap<Column, String>(Column.class);
        line.cells().forEach(cell -> cells.putIfAbsent(cell.getKey(), cell.getValue()));
        var number = line.number();
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
