package fi.merkitys.voice.imports;

import fi.merkitys.directory.imports.Days;
import fi.merkitys.directory.imports.HeaderWords;
import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.OwnTable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of such a file.
 *
 * @param raiser as the file names them, or empty
 * @param about category, client and queue as the file names them, where it does
 * @param answer what was answered; empty where nothing was
 * @param done what changed; empty where nothing did
 */
record Row(
        int line,
        LocalDate day,
        Sort sort,
        String words,
        String raiser,
        Map<Column, String> about,
        Became became,
        String answer,
        LocalDate answeredOn,
        String done,
        LocalDate doneOn,
        boolean forAll) {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_PRAISE = 1_500;
    private static final int LONGEST_CONTACT = 100;
    private static final Set<String> YES = Set.of("yes", "y", "true", "x", "1", "kylla", "taip", "k", "t");

    static FileLine problem(int number, String code, String... about) {
        return FileLine.at(number, "voice.import.problem." + code, about);
    }

    /** Nothing where something is wrong with it, which is a problem then. */
    static Optional<Row> of(OwnTable.Line<Column> line, LocalDate today, List<FileLine> problems) {
        var cells = new EnumMap<Column, String>(Column.class);
        line.cells().forEach(cell -> cells.putIfAbsent(cell.getKey(), cell.getValue()));
        var before = problems.size();
        var read = new Reading(line.number(), cells, today, problems);
        var day = read.day(Column.DATE, null);
        var answered = read.day(Column.ANSWERED_ON, day);
        var done = read.day(Column.DONE_ON, answered);
        var sort = read.sort();
        var became = read.became();
        read.words(sort, became);
        return problems.size() > before || day == null || answered == null || done == null
                ? Optional.empty()
                : Optional.of(new Row(
                        line.number(),
                        day,
                        sort,
                        read.cell(Column.WORDS),
                        read.cell(Column.RAISER),
                        cells,
                        became,
                        read.cell(Column.ANSWER),
                        answered,
                        read.cell(Column.DONE),
                        done,
                        YES.contains(HeaderWords.plain(read.cell(Column.FOR_ALL)))));
    }

    String about(Column column) {
        return about.getOrDefault(column, "");
    }

    /** Each cell as what it means, or a problem. */
    private record Reading(int line, Map<Column, String> cells, LocalDate today, List<FileLine> problems) {
        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }

        /** @param least the day where none is said, before which it cannot have been; none where one has to be said */
        @Nullable
        LocalDate day(Column column, @Nullable LocalDate least) {
            var cell = cell(column);
            if (cell.isEmpty() && column != Column.DATE) {
                return least;
            }
            var day = Days.read(cell);
            if (day.isEmpty()) {
                problems.add(FileLine.at(line, "directory.problem.day", cell));
            } else if (day.get().isAfter(today)) {
                problems.add(FileLine.at(line, "directory.ownFile.future", cell));
            } else if (least != null && day.get().isBefore(least)) {
                problems.add(problem(line, "order", cell));
            }
            return day.orElse(null);
        }

        Sort sort() {
            var sort = Sort.read(cell(Column.KIND));
            if (sort.isEmpty()) {
                problems.add(problem(line, "kind", cell(Column.KIND)));
            }
            return sort.orElse(Sort.OBSERVATION);
        }

        Became became() {
            var became = Became.read(cell(Column.STATE));
            if (became.isEmpty()) {
                problems.add(problem(line, "state", cell(Column.STATE)));
            }
            return became.orElse(Became.OPEN);
        }

        void words(Sort sort, Became became) {
            if (cell(Column.WORDS).isEmpty()) {
                problems.add(problem(line, "noWords"));
            }
            var most = sort == Sort.PRAISE ? LONGEST_PRAISE : LONGEST;
            for (var column : List.of(Column.WORDS, Column.ANSWER, Column.DONE)) {
                if (cell(column).length() > most) {
                    problems.add(problem(line, "tooLong", Integer.toString(most)));
                }
            }
            if (cell(Column.CONTACT).length() > LONGEST_CONTACT) {
                problems.add(problem(line, "contact"));
            }
            if (became != Became.OPEN
                    && cell(Column.ANSWER).isEmpty()
                    && cell(Column.DONE).isEmpty()) {
                problems.add(problem(line, "noAnswer"));
            }
        }
    }
}
