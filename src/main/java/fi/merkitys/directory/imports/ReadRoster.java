package fi.merkitys.directory.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a roster from a CSV file and says, line by line, what it could not read. */
final class ReadRoster {
    private final CsvTable table;
    private final List<Column> columns;
    private final List<Problem> problems;
    private final List<Problem> notices;
    private final Map<String, String> words = new HashMap<>();

    private ReadRoster(CsvTable table) {
        this.table = table;
        columns = table.header().stream().map(HeaderWords::column).toList();
        problems = new ArrayList<>(table.problems());
        notices = new ArrayList<>(table.notices());
    }

    static Roster from(byte[] bytes) {
        return new ReadRoster(CsvTable.of(bytes)).roster();
    }

    private Roster roster() {
        checkHeader();
        var people =
                problems.isEmpty() ? table.lines().stream().map(this::person).toList() : List.<ProposedPerson>of();
        return new Roster(Roster.Origin.DIRECTORY, told(), kinds(), sources(), people, problems, notices);
    }

    private void checkHeader() {
        if (table.header().isEmpty()) {
            return;
        }
        var seen = new HashSet<Column>();
        var unknown = new ArrayList<String>();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column instanceof Column.Unknown(var header)) {
                if (!header.isEmpty()) {
                    unknown.add(header);
                }
            } else if (!seen.add(column)) {
                problems.add(
                        Problem.at(1, "duplicateColumn", table.header().get(i).strip()));
            }
        }
        if (told().isEmpty()) {
            problems.add(Problem.at(1, "noKnownColumn", shortened(String.join(" | ", table.header()))));
        } else if (!told().contains(Field.NAME)) {
            problems.add(Problem.at(1, "noNameColumn", shortened(String.join(" | ", table.header()))));
        }
        if (!unknown.isEmpty()) {
            notices.add(Problem.at(1, "columnsLeftOut", String.join(", ", unknown)));
        }
    }

    private static String shortened(String words) {
        var plain = words.replace("\0", "").strip();
        return plain.length() <= 120 ? plain : plain.substring(0, plain.offsetByCodePoints(0, 100)) + "…";
    }

    private ProposedPerson person(CsvRecord line) {
        var number = CsvTable.number(line);
        var row = new RosterRow(number, problems, words);
        table.cells(line, problems, (index, cell) -> row.put(columns.get(index), cell));
        return row.person();
    }

    private Set<Field> told() {
        var told = EnumSet.noneOf(Field.class);
        for (var column : columns) {
            if (column instanceof Column.Of(var field)) {
                told.add(field);
            }
        }
        return told;
    }

    private Set<String> kinds() {
        var kinds = new LinkedHashSet<String>();
        for (var column : columns) {
            if (column instanceof Column.Relation(var kind)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private Set<String> sources() {
        var sources = new LinkedHashSet<String>();
        for (var column : columns) {
            if (column instanceof Column.External(var source)) {
                sources.add(source);
            }
        }
        return sources;
    }
}
