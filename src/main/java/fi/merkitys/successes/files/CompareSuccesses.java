package fi.merkitys.successes.files;

import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.Meant;
import fi.merkitys.directory.ownfiles.OwnImport;
import fi.merkitys.directory.ownfiles.OwnTable;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import fi.merkitys.people.Role;
import fi.merkitys.successes.Audience;
import fi.merkitys.successes.EarlierSuccess;
import fi.merkitys.successes.EarlierSuccesses;
import fi.merkitys.successes.Kind;
import fi.merkitys.successes.NewSuccess;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads whom a file means, and which of it is new. Each brings in what they told themselves: nobody puts words into another's
 * mouth. HR brings in what the organisation kept.
 */
@Component
class CompareSuccesses implements OwnImport<Difference> {
    private static final LocalTime NOON = LocalTime.NOON;
    private final FindPeople people;
    private final Profiles profiles;
    private final EarlierSuccesses earlier;
    private final Clock clock;

    CompareSuccesses(FindPeople people, Profiles profiles, EarlierSuccesses earlier, Clock clock) {
        this.people = people;
        this.profiles = profiles;
        this.earlier = earlier;
        this.clock = clock;
    }

    @Override
    public Difference compare(byte[] content, PersonId by) {
        var table = OwnTable.of(content, Column::named, CompareSuccesses::isComplete, "wall.import.problem.columns");
        var problems = new ArrayList<>(table.problems());
        var notices = new ArrayList<>(table.notices());
        var today = LocalDate.now(clock);
        var rows = table.lines().stream()
                .flatMap(line -> Row.of(line, today, problems).stream())
                .toList();
        var meant = new Meant(
                people.meant(rows.stream().flatMap(Row::names).distinct().toList()));
        var own = profiles.find(by).map(Profile::name).orElse("");
        var forAll =
                profiles.find(by).filter(one -> one.roles().contains(Role.HR)).isPresent();
        var entries = new ArrayList<Difference.Entry>();
        var lines = new HashMap<String, Integer>();
        for (var row : rows) {
            var teller = row.from().isEmpty() ? Optional.of(by) : meant.one(row.from(), row.line(), problems);
            var receivers = row.to().stream()
                    .flatMap(name -> meant.one(name, row.line(), problems).stream())
                    .toList();
            if (teller.isEmpty() || receivers.size() < row.to().size()) {
                continue;
            }
            if (!forAll && !teller.get().equals(by)) {
                problems.add(Row.problem(row.line(), "others", row.from()));
                continue;
            }
            var success = success(row, teller.get(), receivers);
            var first = lines.putIfAbsent(String.valueOf(success.fingerprint()), row.line());
            if (first == null) {
                entries.add(new Difference.Entry(
                        row.line(),
                        row.day(),
                        row.from().isEmpty() ? own : row.from(),
                        String.join(", ", row.to()),
                        success));
            } else {
                notices.add(FileLine.at(row.line(), "directory.ownFile.twice", first.toString()));
            }
        }
        var known = earlier.known(List.copyOf(lines.keySet()));
        var fresh = entries.stream()
                .filter(entry -> !known.contains(entry.success().fingerprint()))
                .toList();
        return new Difference(fresh, entries.size() - fresh.size(), problems, notices);
    }

    private static boolean isComplete(List<Column> columns) {
        return columns.containsAll(List.of(Column.DATE, Column.TO, Column.WORDS));
    }

    private EarlierSuccess success(Row row, PersonId teller, List<PersonId> receivers) {
        var at = row.day().atTime(NOON).atZone(clock.getZone()).toInstant();
        var own = receivers.equals(List.of(teller));
        return new EarlierSuccess(
                new NewSuccess(
                        own ? Kind.OWN : Kind.KUDOS,
                        teller,
                        receivers,
                        row.words(),
                        row.effect(),
                        null,
                        row.emoji(),
                        Audience.ALL),
                at,
                at,
                OwnImport.fingerprint(row.day() + "\n" + teller + "\n" + receivers + "\n" + row.words()));
    }

    @Override
    public int bring(Difference difference, PersonId by) {
        return earlier.add(
                difference.entries().stream().map(Difference.Entry::success).toList(), by);
    }
}
