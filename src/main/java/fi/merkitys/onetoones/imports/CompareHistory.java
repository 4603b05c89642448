package fi.merkitys.onetoones.imports;

import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.OwnImport;
import fi.merkitys.onetoones.imports.EarlierTalk.Agreed;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads whom a file means, and which of its talks are new. Each brings in those that they themselves held. */
@Component
class CompareHistory implements OwnImport<Difference> {
    private final FindPeople people;
    private final EarlierTalks earlier;
    private final Clock clock;

    CompareHistory(FindPeople people, EarlierTalks earlier, Clock clock) {
        this.people = people;
        this.earlier = earlier;
        this.clock = clock;
    }

    /** A row and whom it means. */
    private record Known(HistoryFile.Row row, PersonId other) {}

    @Override
    public Difference compare(byte[] content, PersonId by) {
        var file = HistoryFile.from(content, LocalDateTime.now(clock));
        var problems = new ArrayList<>(file.problems());
        var notices = new ArrayList<>(file.notices());
        var participants = Participants.of(file, people, by);
        var rows = new ArrayList<Known>();
        for (var row : file.rows()) {
            participants.other(row, problems).ifPresent(other -> rows.add(new Known(row, other)));
        }
        var others = new LinkedHashSet<PersonId>();
        rows.forEach(row -> others.add(row.other()));
        check(rows, by, others, problems, notices);
        var names = new HashMap<>(people.names(others));
        names.putAll(people.names(Set.of(by)));
        var entries = entries(rows, by, names, problems, notices);
        var known = earlier.known(by, entries.sequencedKeySet());
        var fresh = entries.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new Difference(fresh, entries.size() - fresh.size(), problems, notices);
    }

    /** Whoever leads somebody brings in their talks, not the other way round; others who report elsewhere now are told of. */
    private void check(
            List<Known> rows, PersonId by, Set<PersonId> others, List<FileLine> problems, List<FileLine> notices) {
        var above = earlier.leading(by, others);
        var reports = earlier.reportsOf(by, others);
        var told = new LinkedHashSet<PersonId>();
        for (var known : rows) {
            var words = String.join(", ", known.row().with());
            if (above.contains(known.other())) {
                problems.add(HistoryFile.line(known.row().line(), "above", words));
            } else if (!reports.contains(known.other()) && told.add(known.other())) {
                notices.add(HistoryFile.line(known.row().line(), "noReport", words));
            }
        }
    }

    private SequencedMap<EarlierTalks.When, Difference.Entry> entries(
            List<Known> rows,
            PersonId by,
            Map<PersonId, String> names,
            List<FileLine> problems,
            List<FileLine> notices) {
        var entries = new LinkedHashMap<EarlierTalks.When, Difference.Entry>();
        var first = new HashMap<EarlierTalks.When, HistoryFile.Row>();
        for (var known : rows) {
            var row = known.row();
            var entry = entry(row, by, known.other(), names, problems);
            var when = new EarlierTalks.When(known.other(), entry.talk().at(), row.time() != null);
            var before = first.putIfAbsent(when, row);
            if (before == null) {
                entries.put(when, entry);
            } else if (before.notes().equals(row.notes()) && before.actions().equals(row.actions())) {
                notices.add(FileLine.at(row.line(), "directory.ownFile.twice", Integer.toString(before.line())));
            } else {
                problems.add(HistoryFile.line(row.line(), "sameDay", Integer.toString(before.line())));
            }
        }
        return entries;
    }

    private Difference.Entry entry(
            HistoryFile.Row row, PersonId by, PersonId other, Map<PersonId, String> names, List<FileLine> problems) {
        var name = names.getOrDefault(other, "");
        var written = WrittenActions.of(by, names.getOrDefault(by, ""), other, name);
        var today = LocalDate.now(clock);
        var actions = new ArrayList<Agreed>();
        for (var action : row.actions()) {
            written.read(action, row.line(), problems).ifPresent(read -> {
                var due = read.due() == null ? row.day() : read.due();
                actions.add(new Agreed(read.words(), read.owner(), due, due.isBefore(today)));
            });
        }
        return new Difference.Entry(
                row.at(),
                row.time() != null,
                name,
                new EarlierTalk(other, row.at().atZone(clock.getZone()).toInstant(), row.notes(), actions));
    }

    @Override
    public int bring(Difference difference, PersonId by) {
        return earlier.add(
                difference.entries().stream().map(Difference.Entry::talk).toList(), by);
    }
}
