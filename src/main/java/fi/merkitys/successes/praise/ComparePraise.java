package fi.merkitys.successes.praise;

import de.siegmar.fastcsv.reader.CsvRecord;
import fi.merkitys.directory.imports.CsvTable;
import fi.merkitys.directory.imports.Days;
import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.Meant;
import fi.merkitys.directory.ownfiles.OwnImport;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.TypedText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads whom a file of praise means, and which of it is new. */
@Component
class ComparePraise implements OwnImport<PraiseDifference> {
    private static final int MOST = 5_000;
    private final FindPeople people;
    private final Praises praises;
    private final Clock clock;

    ComparePraise(FindPeople people, Praises praises, Clock clock) {
        this.people = people;
        this.praises = praises;
        this.clock = clock;
    }

    private record Row(int line, LocalDate day, String agent, String words, String heard) {}

    @Override
    public PraiseDifference compare(byte[] content, PersonId by) {
        var table = CsvTable.of(content);
        var problems =
                new ArrayList<>(table.problems().stream().map(FileLine::of).toList());
        var notices = new ArrayList<>(table.notices().stream().map(FileLine::of).toList());
        var columns = table.header().stream().map(PraiseColumn::named).toList();
        if (problems.isEmpty()
                && !Set.of(PraiseColumn.AGENT, PraiseColumn.WORDS).stream()
                        .allMatch(needed -> columns.contains(Optional.of(needed)))) {
            problems.add(line(1, "columns"));
        }
        if (table.lines().size() > MOST) {
            problems.add(FileLine.at(0, "directory.ownFile.tooManyRows", Integer.toString(MOST)));
        }
        if (!problems.isEmpty()) {
            return new PraiseDifference(List.of(), 0, problems, notices);
        }
        table.header().stream()
                .filter(header -> PraiseColumn.named(header).isEmpty() && !header.isBlank())
                .forEach(header -> notices.add(FileLine.at(1, "directory.ownFile.dropped", header.strip())));
        var rows = table.lines().stream()
                .flatMap(line -> row(cells(table, columns, line), CsvTable.number(line), problems).stream())
                .toList();
        return difference(rows, by, problems, notices);
    }

    static FileLine line(int number, String code, String... about) {
        return FileLine.at(number, "praise.import.problem." + code, about);
    }

    private static Map<PraiseColumn, String> cells(
            CsvTable table, List<Optional<PraiseColumn>> columns, CsvRecord line) {
        var cells = new EnumMap<PraiseColumn, String>(PraiseColumn.class);
        table.texts(line)
                .forEach((index, text) ->
                        columns.get(index).ifPresent(column -> cells.putIfAbsent(column, TypedText.plain(text))));
        return cells;
    }

    private Optional<Row> row(Map<PraiseColumn, String> cells, int line, List<FileLine> problems) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        var before = problems.size();
        var today = LocalDate.now(clock);
        var date = cells.getOrDefault(PraiseColumn.DATE, "");
        var day = date.isEmpty() ? Optional.of(today) : Days.read(date);
        if (day.isEmpty()) {
            problems.add(FileLine.at(line, "directory.problem.day", date));
        } else if (day.get().isAfter(today)) {
            problems.add(FileLine.at(line, "directory.ownFile.future", date));
        }
        var words = cells.getOrDefault(PraiseColumn.WORDS, "");
        if (words.isEmpty()) {
            problems.add(line(line, "noWords"));
        } else if (words.length() > NewPraise.LONGEST) {
            problems.add(line(line, "tooLong"));
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Row(
                        line,
                        day.orElse(today),
                        cells.getOrDefault(PraiseColumn.AGENT, ""),
                        words,
                        cells.getOrDefault(PraiseColumn.HEARD, "")));
    }

    private PraiseDifference difference(List<Row> rows, PersonId by, List<FileLine> problems, List<FileLine> notices) {
        var meant = new Meant(people.meant(rows.stream()
                .map(Row::agent)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList()));
        var entries = new ArrayList<PraiseDifference.Entry>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            meant.one(row.agent(), row.line(), problems).ifPresent(agent -> {
                var praise = praise(row, agent, by);
                if (seen.add(praise.source())) {
                    entries.add(new PraiseDifference.Entry(row.agent(), praise));
                }
            });
        }
        var known = praises.known(
                entries.stream().map(PraiseDifference.Entry::praise).toList());
        var fresh = entries.stream()
                .filter(entry -> !known.contains(entry.praise().source()))
                .toList();
        return new PraiseDifference(fresh, entries.size() - fresh.size(), problems, notices);
    }

    private static NewPraise praise(Row row, PersonId agent, PersonId by) {
        var masking = new Masking(List.of(row.agent()));
        return new NewPraise(
                agent,
                masking.of(row.words()),
                Origin.FILE,
                masking.of(row.heard()),
                row.day(),
                Set.of(),
                by,
                "file " + agent + " " + row.day() + " " + row.words());
    }

    @Override
    public int bring(PraiseDifference difference, PersonId by) {
        return praises.add(difference.entries().stream()
                .map(PraiseDifference.Entry::praise)
                .toList());
    }
}
