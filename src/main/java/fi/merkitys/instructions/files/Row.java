package fi.merkitys.instructions.files;

import fi.merkitys.directory.imports.Days;
import fi.merkitys.directory.imports.HeaderWords;
import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.OwnTable;
import fi.merkitys.instructions.Content;
import fi.merkitys.instructions.Words;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a register.
 *
 * @param owner as the file names them; empty for who brings it in
 * @param client as the file names it, or empty
 */
record Row(
        int line,
        String title,
        Content content,
        String owner,
        @Nullable LocalDate review,
        int months,
        String client,
        String queue,
        String language) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int USUAL_MONTHS = 6;
    private static final Pattern MONTHS = Pattern.compile("0?[1-9]|[12]\\d|3[0-6]");
    private static final Map<String, String> LANGUAGES = Map.of(
            "en",
            "en",
            "english",
            "en",
            "fi",
            "fi",
            "suomi",
            "fi",
            "finnish",
            "fi",
            "lt",
            "lt",
            "lietuviu",
            "lt",
            "lithuanian",
            "lt");

    static FileLine problem(int line, String code, String... about) {
        return FileLine.at(line, "instructions.import.problem." + code, about);
    }

    /** @param usual the language of what does not say its own */
    static Optional<Row> of(OwnTable.Line<Column> line, String usual, List<FileLine> problems) {
        var cells = new EnumMap<Column, String>(Column.class);
        line.cells().forEach(cell -> cells.putIfAbsent(cell.getKey(), cell.getValue()));
        var before = problems.size();
        var number = line.number();
        var title = cells.getOrDefault(Column.TITLE, "");
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            problems.add(problem(number, "title"));
        }
        var content = content(cells, number, problems);
        var review = review(cells.getOrDefault(Column.REVIEW, ""), number, problems);
        var months = cells.getOrDefault(Column.MONTHS, Integer.toString(USUAL_MONTHS));
        if (!MONTHS.matcher(months).matches()) {
            problems.add(problem(number, "months", months));
        }
        var language = LANGUAGES.get(HeaderWords.plain(cells.getOrDefault(Column.LANGUAGE, usual)));
        if (language == null) {
            problems.add(problem(number, "language", cells.getOrDefault(Column.LANGUAGE, "")));
        }
        return problems.size() > before || content == null || language == null
                ? Optional.empty()
                : Optional.of(new Row(
                        number,
                        title,
                        content,
                        cells.getOrDefault(Column.OWNER, ""),
                        review,
                        Integer.parseInt(months),
                        cells.getOrDefault(Column.CLIENT, ""),
                        cells.getOrDefault(Column.QUEUE, ""),
                        language));
    }

    private static @Nullable Content content(Map<Column, String> cells, int line, List<FileLine> problems) {
        var link = cells.get(Column.LINK);
        var words = cells.get(Column.WORDS);
        if ((link == null) == (words == null)) {
            problems.add(problem(line, "linkOrText"));
            return null;
        }
        if (link != null && !Words.isAddress(link)) {
            problems.add(problem(line, "address", link));
            return null;
        }
        if (words != null && words.length() > LONGEST_TEXT) {
            problems.add(problem(line, "tooLong"));
            return null;
        }
        return Content.of(link, words);
    }

    private static @Nullable LocalDate review(String cell, int line, List<FileLine> problems) {
        if (cell.isEmpty()) {
            return null;
        }
        var day = Days.read(cell);
        if (day.isEmpty()) {
            problems.add(FileLine.at(line, "directory.problem.day", cell));
        }
        return day.orElse(null);
    }
}
