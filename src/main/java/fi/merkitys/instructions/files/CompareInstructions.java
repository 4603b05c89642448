package fi.merkitys.instructions.files;

import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.Meant;
import fi.merkitys.directory.ownfiles.OwnImport;
import fi.merkitys.directory.ownfiles.OwnTable;
import fi.merkitys.instructions.AddInstructions;
import fi.merkitys.instructions.Draft;
import fi.merkitys.instructions.Served;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads whom and what a register means, and which of it is new. */
@Component
class CompareInstructions implements OwnImport<Difference> {
    private final FindPeople people;
    private final Profiles profiles;
    private final Served served;
    private final AddInstructions add;

    CompareInstructions(FindPeople people, Profiles profiles, Served served, AddInstructions add) {
        this.people = people;
        this.profiles = profiles;
        this.served = served;
        this.add = add;
    }

    /** What the lines name, looked up at once. */
    private record Known(
            PersonId by,
            Meant meant,
            Map<PersonId, String> names,
            Map<String, Long> clients,
            Map<String, Long> queues) {}

    @Override
    @Transactional(readOnly = true)
    public Difference compare(byte[] content, PersonId by) {
        var table = OwnTable.of(
                content, Column::named, CompareInstructions::isComplete, "instructions.import.problem.columns");
        var problems = new ArrayList<>(table.problems());
        var notices = new ArrayList<>(table.notices());
        var own = profiles.find(by);
        var usual = own.map(Profile::language).orElse("en");
        var rows = table.lines().stream()
                .flatMap(line -> Row.of(line, usual, problems).stream())
                .toList();
        var known = known(rows, by);
        var entries = new ArrayList<Difference.Entry>();
        var lines = new HashMap<String, Integer>();
        for (var row : rows) {
            entry(row, known, problems).ifPresent(entry -> {
                var first = lines.putIfAbsent(String.valueOf(entry.instruction().fingerprint()), row.line());
                if (first == null) {
                    entries.add(entry);
                } else {
                    notices.add(FileLine.at(row.line(), "directory.ownFile.twice", first.toString()));
                }
            });
        }
        return fresh(entries, add.known(lines.keySet()), problems, notices);
    }

    private static boolean isComplete(List<Column> columns) {
        return columns.contains(Column.TITLE) && (columns.contains(Column.LINK) || columns.contains(Column.WORDS));
    }

    private Known known(List<Row> rows, PersonId by) {
        var found = people.meant(rows.stream()
                .map(Row::owner)
                .filter(owner -> !owner.isEmpty())
                .distinct()
                .toList());
        var ids = Stream.concat(Stream.of(by), found.values().stream().flatMap(Collection::stream))
                .distinct()
                .toList();
        var choices = served.all();
        return new Known(by, new Meant(found), people.names(ids), byName(choices.clients()), byName(choices.queues()));
    }

    private static Map<String, Long> byName(List<Served.Choice> choices) {
        return choices.stream()
                .collect(Collectors.toMap(
                        choice -> choice.name().toLowerCase(Locale.ROOT), Served.Choice::id, (first, second) -> first));
    }

    private static Optional<Difference.Entry> entry(Row row, Known known, List<FileLine> problems) {
        var before = problems.size();
        var owner =
                row.owner().isEmpty() ? Optional.of(known.by()) : known.meant().one(row.owner(), row.line(), problems);
        var client = named(row.client(), known.clients(), row, "client", problems);
        var queue = named(row.queue(), known.queues(), row, "queue", problems);
        if (problems.size() > before || owner.isEmpty()) {
            return Optional.empty();
        }
        var draft = new Draft(
                row.title(),
                row.content(),
                row.language(),
                client.orElse(null),
                queue.map(Long::intValue).orElse(null),
                row.months(),
                row.review());
        return Optional.of(new Difference.Entry(
                row.line(),
                known.names().getOrDefault(owner.get(), ""),
                new AddInstructions.New(draft, owner.get(), fingerprint(row))));
    }

    private static Optional<Long> named(
            String name, Map<String, Long> choices, Row row, String what, List<FileLine> problems) {
        var found = Optional.ofNullable(choices.get(name.toLowerCase(Locale.ROOT)));
        if (found.isEmpty() && !name.isEmpty()) {
            problems.add(Row.problem(row.line(), what, name));
        }
        return found;
    }

    /** The same title for the same client, leading to the same, is the same guide. */
    private static String fingerprint(Row row) {
        return OwnImport.fingerprint(String.join(
                "\n",
                row.title().toLowerCase(Locale.ROOT),
                row.client().toLowerCase(Locale.ROOT),
                String.valueOf(row.content())));
    }

    private static Difference fresh(
            List<Difference.Entry> entries, Set<String> known, List<FileLine> problems, List<FileLine> notices) {
        var fresh = entries.stream()
                .filter(entry ->
                        !known.contains(String.valueOf(entry.instruction().fingerprint())))
                .toList();
        return new Difference(fresh, entries.size() - fresh.size(), problems, notices);
    }

    @Override
    public int bring(Difference difference, PersonId by) {
        var all =
                difference.entries().stream().map(Difference.Entry::instruction).toList();
        return add.now(all, by).size();
    }
}
