package fi.merkitys.voice.imports;

import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.Meant;
import fi.merkitys.directory.ownfiles.OwnImport;
import fi.merkitys.directory.ownfiles.OwnTable;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profiles;
import fi.merkitys.people.Role;
import fi.merkitys.successes.praise.Masking;
import fi.merkitys.voice.Kind;
import fi.merkitys.voice.routes.Categories;
import fi.merkitys.voice.routes.Served;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what a file means, and what of it is new. Each brings in what they raised themselves; HR what anybody raised, also
 * where nobody knows who.
 */
@Component
class CompareVoice implements OwnImport<Difference> {
    private final FindPeople people;
    private final Profiles profiles;
    private final Categories categories;
    private final Served served;
    private final BringVoice bring;
    private final Clock clock;

    CompareVoice(
            FindPeople people, Profiles profiles, Categories categories, Served served, BringVoice bring, Clock clock) {
        this.people = people;
        this.profiles = profiles;
        this.categories = categories;
        this.served = served;
        this.bring = bring;
        this.clock = clock;
    }

    @Override
    public Difference compare(byte[] content, PersonId by) {
        var table = OwnTable.of(content, Column::named, CompareVoice::isComplete, "voice.import.problem.columns");
        var problems = new ArrayList<>(table.problems());
        var notices = new ArrayList<>(table.notices());
        var today = LocalDate.now(clock);
        var rows = table.lines().stream()
                .flatMap(line -> Row.of(line, today, problems).stream())
                .toList();
        var meant = new Meant(people.meant(rows.stream()
                .map(Row::raiser)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList()));
        var places = Places.of(categories, served);
        var ofAll =
                profiles.find(by).filter(one -> one.roles().contains(Role.HR)).isPresent();
        var brought = new ArrayList<Brought>();
        for (var row : rows) {
            var before = problems.size();
            var raiser = raiser(row, meant, by, ofAll, problems);
            var one = brought(row, raiser, places, problems);
            if (problems.size() == before) {
                brought.add(one);
            }
        }
        var once = once(brought, notices);
        var known = bring.known(once, by);
        var fresh =
                once.stream().filter(one -> !known.contains(one.fingerprint())).toList();
        return new Difference(fresh, once.size() - fresh.size(), problems, notices);
    }

    private static boolean isComplete(List<Column> columns) {
        return columns.containsAll(List.of(Column.DATE, Column.WORDS));
    }

    private static @Nullable PersonId raiser(
            Row row, Meant meant, PersonId by, boolean ofAll, List<FileLine> problems) {
        if (row.raiser().isEmpty()) {
            // Praise is always of somebody.
            return ofAll && row.sort() != Sort.PRAISE ? null : by;
        }
        var raiser = meant.one(row.raiser(), row.line(), problems);
        if (raiser.isPresent() && !ofAll && !raiser.get().equals(by)) {
            problems.add(Row.problem(row.line(), "others", row.raiser()));
        }
        return raiser.orElse(null);
    }

    private static Brought brought(Row row, @Nullable PersonId raiser, Places places, List<FileLine> problems) {
        var words = row.sort().kind() == Kind.CUSTOMER && row.sort() != Sort.PRAISE
                ? new Masking(List.of()).of(row.words())
                : row.words();
        return new Brought(
                row,
                raiser,
                words,
                places.find(row, Column.CATEGORY, problems).orElse(null),
                places.find(row, Column.CLIENT, problems).orElse(null),
                places.find(row, Column.QUEUE, problems).map(Long::intValue).orElse(null),
                // The same day, the same person and the same words are the same voice, whatever became of it since.
                OwnImport.fingerprint(row.day() + "\n" + row.sort() + "\n" + raiser + "\n" + row.words()));
    }

    private static List<Brought> once(List<Brought> all, List<FileLine> notices) {
        var lines = new HashMap<String, Integer>();
        return all.stream()
                .filter(one -> Optional.ofNullable(
                                lines.putIfAbsent(one.fingerprint(), one.row().line()))
                        .map(first ->
                                notices.add(FileLine.at(one.row().line(), "directory.ownFile.twice", first.toString())))
                        .isEmpty())
                .toList();
    }

    @Override
    public int bring(Difference difference, PersonId by) {
        return bring.in(difference.brought(), by);
    }
}
