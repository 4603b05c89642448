package fi.merkitys.onetoones.imports;

import fi.merkitys.directory.imports.Days;
import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.OwnTable;
import fi.merkitys.onetoones.imports.Column.Header;
import fi.merkitys.onetoones.notes.SharedNotes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of talks: when, with whom, what was written down, what was agreed. */
record HistoryFile(List<Row> rows, List<FileLine> problems, List<FileLine> notices) {
    private static final Pattern TIME = Pattern.compile("(?:^|.*[\\sT])(\\d{1,2})[:.](\\d{2})(?:[:.]\\d{2})?\\s*");

    /**
     * @param time none where the file tells only the day
     * @param host as the file names them, or empty
     * @param with whoever else takes part, as the file names them
     */
    record Row(
            int line,
            LocalDate day,
            @Nullable LocalTime time,
            String host,
            List<String> with,
            String notes,
            List<Action> actions) {
        /** Talks of which only the day is known are put to noon. */
        LocalDateTime at() {
            return day.atTime(time == null ? LocalTime.NOON : time);
        }
    }

    /** As the cells have it. */
    record Action(String words, String owner, String due) {}

    static FileLine line(int number, String code, String... about) {
        return FileLine.at(number, "onetoones.import.problem." + code, about);
    }

    static HistoryFile from(byte[] bytes, LocalDateTime now) {
        var table = OwnTable.of(bytes, Column::named, HistoryFile::isComplete, "onetoones.import.problem.columns");
        var problems = new ArrayList<>(table.problems());
        var rows = table.lines().stream()
                .flatMap(line -> read(line, now, problems).stream())
                .toList();
        return new HistoryFile(rows, problems, table.notices());
    }

    private static boolean isComplete(List<Header> headers) {
        var columns = headers.stream().map(Header::column).toList();
        return columns.contains(Column.DATE)
                && columns.contains(Column.PARTICIPANTS)
                && (columns.contains(Column.NOTES) || columns.contains(Column.ACTIONS));
    }

    private static Optional<Row> read(OwnTable.Line<Header> line, LocalDateTime now, List<FileLine> problems) {
        var cells = new LinkedHashMap<Header, String>();
        line.cells().forEach(cell -> cells.putIfAbsent(cell.getKey(), cell.getValue()));
        var with = line.cells().stream()
                .filter(cell -> cell.getKey().column() == Column.PARTICIPANTS)
                .map(Map.Entry::getValue)
                .toList();
        var number = line.number();
        var before = problems.size();
        var date = text(cells, Column.DATE);
        var day = Days.read(date);
        var time = time(text(cells, Column.TIME)).or(() -> time(date)).orElse(null);
        var notes = text(cells, Column.NOTES);
        if (day.isEmpty()) {
            problems.add(FileLine.at(number, "directory.problem.day", date));
        } else if (day.get().atTime(time == null ? LocalTime.MIN : time).isAfter(now)) {
            problems.add(FileLine.at(number, "directory.ownFile.future", date));
        }
        if (with.isEmpty()) {
            problems.add(line(number, "nobody"));
        }
        if (notes.length() > SharedNotes.LONGEST) {
            problems.add(line(number, "tooLong"));
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Row(
                        number, day.orElseThrow(), time, text(cells, Column.HOST), with, notes, actions(cells)));
    }

    private static String text(Map<Header, String> cells, Column column) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().column() == column)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** A spreadsheet that knows only the day says midnight. */
    private static Optional<LocalTime> time(String cell) {
        var time = TIME.matcher(cell);
        if (!time.matches()) {
            return Optional.empty();
        }
        var hour = Integer.parseInt(time.group(1));
        var minute = Integer.parseInt(time.group(2));
        return hour > 23 || minute > 59 || hour + minute == 0
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour, minute));
    }

    private static List<Action> actions(SequencedMap<Header, String> cells) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().column() == Column.ACTIONS)
                .flatMap(cell -> {
                    var number = cell.getKey().number();
                    var owner = cells.getOrDefault(new Header(Column.OWNER, number), "");
                    var due = cells.getOrDefault(new Header(Column.DUE, number), "");
                    return WrittenActions.split(cell.getValue()).stream().map(words -> new Action(words, owner, due));
                })
                .toList();
    }
}
