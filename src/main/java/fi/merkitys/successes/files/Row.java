package fi.merkitys.successes.files;

import fi.merkitys.directory.imports.Days;
import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.OwnTable;
import fi.merkitys.shell.TypedText;
import fi.merkitys.successes.TellSuccess;
import fi.merkitys.successes.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of such a file.
 *
 * @param from as the file names them; empty for who brings it in
 * @param to each of them
 */
record Row(int line, LocalDate day, String from, List<String> to, String words, String effect, String emoji) {
    static FileLine problem(int number, String code, String... about) {
        return FileLine.at(number, "wall.import.problem." + code, about);
    }

    /** Nothing where something is wrong with it, which is a problem then. */
    static Optional<Row> of(OwnTable.Line<Column> line, LocalDate today, List<FileLine> problems) {
        var cells = new EnumMap<Column, String>(Column.class);
        line.cells().forEach(cell -> cells.putIfAbsent(cell.getKey(), cell.getValue()));
        var number = line.number();
        var before = problems.size();
        var date = cells.getOrDefault(Column.DATE, "");
        var day = Days.read(date);
        if (day.isEmpty()) {
            problems.add(FileLine.at(number, "directory.problem.day", date));
        } else if (day.get().isAfter(today)) {
            problems.add(FileLine.at(number, "directory.ownFile.future", date));
        }
        var words = TypedText.plain(cells.getOrDefault(Column.WORDS, ""));
        var effect = TypedText.plain(cells.getOrDefault(Column.EFFECT, ""));
        if (words.isEmpty()) {
            problems.add(problem(number, "noWords"));
        }
        if (words.length() > Words.LONGEST || effect.length() > Words.LONGEST) {
            problems.add(problem(number, "tooLong"));
        }
        var to = Arrays.stream(cells.getOrDefault(Column.TO, "").split("[;|\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        if (to.isEmpty() || to.size() > TellSuccess.MOST_RECEIVERS) {
            problems.add(problem(number, to.isEmpty() ? "nobody" : "toMany"));
        }
        return problems.size() > before
                ? Optional.empty()
                : day.map(on -> new Row(
                        number,
                        on,
                        cells.getOrDefault(Column.FROM, ""),
                        to,
                        words,
                        effect,
                        TellSuccess.offeredEmoji(cells.getOrDefault(Column.EMOJI, ""))));
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(from), to.stream()).filter(name -> !name.isEmpty());
    }
}
