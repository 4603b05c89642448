package fi.merkitys.directory.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of absences: who, from, until. Whatever else stands in it, reasons above all, is not even read. */
record AbsenceFile(List<Row> rows, List<Problem> problems, List<Problem> notices) {
    private static final Set<String> FROM = Set.of(
            "from",
            "fromday",
            "start",
            "startdate",
            "begin",
            "alkaen",
            "alku",
            "alkupaiva",
            "alkupvm",
            "nuo",
            "pradzia");
    private static final Set<String> UNTIL = Set.of(
            "until", "untilday", "to", "end", "enddate", "asti", "loppu", "loppupaiva", "loppupvm", "iki", "pabaiga");

    static AbsenceFile from(byte[] bytes) {
        var table = CsvTable.of(bytes);
        var problems = new ArrayList<>(table.problems());
        var notices = new ArrayList<>(table.notices());
        var rows = new ArrayList<Row>();
        var columns = table.header().stream().map(AbsenceFile::column).toList();
        if (problems.isEmpty() && !columns.containsAll(Set.of("who", "from", "until"))) {
            problems.add(Problem.at(1, "noAbsenceColumns"));
        }
        var dropped = table.header().stream()
                .filter(header -> column(header).isEmpty() && !header.isBlank())
                .map(String::strip)
                .toList();
        if (!dropped.isEmpty()) {
            notices.add(Problem.at(1, "columnsDropped", String.join(", ", dropped)));
        }
        if (problems.isEmpty()) {
            table.lines().forEach(line -> row(table, columns, line, problems, rows));
        }
        return new AbsenceFile(rows, problems, notices);
    }

    private static String column(String header) {
        if (HeaderWords.column(header) instanceof Column.Of(var field)
                && (field == Field.EMPLOYEE_ID || field == Field.EMAIL)) {
            return "who";
        }
        var plain = HeaderWords.plain(header);
        return FROM.contains(plain) ? "from" : UNTIL.contains(plain) ? "until" : "";
    }

    private static void row(
            CsvTable table, List<String> columns, CsvRecord line, List<Problem> problems, List<Row> rows) {
        var cells = new java.util.HashMap<String, String>();
        table.cells(line, problems, (index, cell) -> cells.putIfAbsent(columns.get(index), cell));
        var number = CsvTable.number(line);
        var who = cells.get("who");
        var from = day(number, cells.get("from"), problems);
        var until = day(number, cells.get("until"), problems);
        if (who == null) {
            problems.add(Problem.at(number, "personMissing"));
        } else if (from != null && until != null && until.isBefore(from)) {
            problems.add(Problem.at(number, "endsBeforeItBegins", who));
        } else if (from != null && until != null) {
            rows.add(new Row(number, who, from, until));
        }
    }

    private static @Nullable LocalDate day(int line, @Nullable String cell, List<Problem> problems) {
        var day = cell == null ? java.util.Optional.<LocalDate>empty() : Days.read(cell);
        if (day.isEmpty()) {
            problems.add(Problem.at(line, "day", cell == null ? "" : cell));
        }
        return day.orElse(null);
    }

    /** @param who an employee id or an e-mail */
    record Row(int line, String who, LocalDate from, LocalDate until) {}
}
