package fi.merkitys.directory.ownfiles;

import de.siegmar.fastcsv.reader.CsvRecord;
import fi.merkitys.directory.imports.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Such a file as a table: each line by its known columns, and what is to be said of it so far. A file that cannot come in at all
 * has no lines.
 *
 * @param <C> the columns that are known
 */
public record OwnTable<C>(List<Line<C>> lines, List<FileLine> problems, List<FileLine> notices) {
    private static final int MOST = 20_000;

    /**
     * A line of it that is not empty.
     *
     * @param cells in the order of the file, without the empty ones
     */
    public record Line<C>(int number, List<Map.Entry<C, String>> cells) {}

    /**
     * @param column which of them a header means
     * @param complete whether these are enough
     * @param incomplete the key of what to say otherwise
     */
    public static <C> OwnTable<C> of(
            byte[] bytes, Function<String, Optional<C>> column, Predicate<List<C>> complete, String incomplete) {
        var table = CsvTable.of(bytes);
        var problems =
                new ArrayList<>(table.problems().stream().map(FileLine::of).toList());
        var notices = new ArrayList<>(table.notices().stream().map(FileLine::of).toList());
        var columns = table.header().stream().map(column).toList();
        if (problems.isEmpty()
                && !complete.test(columns.stream().flatMap(Optional::stream).toList())) {
            problems.add(FileLine.at(1, incomplete));
        }
        if (table.lines().size() > MOST) {
            problems.add(FileLine.at(0, "directory.ownFile.tooManyRows", Integer.toString(MOST)));
        }
        if (!problems.isEmpty()) {
            return new OwnTable<>(List.of(), problems, notices);
        }
        table.header().stream()
                .filter(header -> column.apply(header).isEmpty() && !header.isBlank())
                .forEach(header -> notices.add(FileLine.at(1, "directory.ownFile.dropped", header.strip())));
        var lines = table.lines().stream()
                .map(line -> new Line<>(CsvTable.number(line), cells(table, line, columns)))
                .filter(line -> !line.cells().isEmpty())
                .toList();
        return new OwnTable<>(lines, problems, notices);
    }

    private static <C> List<Map.Entry<C, String>> cells(CsvTable table, CsvRecord line, List<Optional<C>> columns) {
        return new TreeMap<>(table.texts(line))
                .entrySet().stream()
                        .flatMap(cell -> columns.get(cell.getKey()).stream()
                                .map(column -> Map.entry(column, cell.getValue().replace("\0", ""))))
                        .toList();
    }
}
