package fi.merkitys.onetoones.imports;

import fi.merkitys.directory.ownfiles.FileLine;
import fi.merkitys.directory.ownfiles.Meant;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom a row means besides the one who brings it in: one cell may name one of the two or both. */
record Participants(Meant meant, PersonId by) {
    static Participants of(HistoryFile file, FindPeople people, PersonId by) {
        return new Participants(
                new Meant(people.meant(file.rows().stream()
                        .flatMap(row -> Stream.concat(
                                Stream.of(row.host()),
                                row.with().stream().flatMap(cell -> Stream.concat(Stream.of(cell), parts(cell)))))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList())),
                by);
    }

    /** A name may have a comma in it, so the whole cell is tried first. */
    private static Stream<String> parts(String cell) {
        return Arrays.stream(cell.split("[,;/&+\\n]|\\s(?:and|ja|ir)\\s"))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    Optional<PersonId> other(HistoryFile.Row row, List<FileLine> problems) {
        var before = problems.size();
        var named = new LinkedHashSet<PersonId>();
        if (!row.host().isEmpty()
                && meant.one(row.host(), row.line(), problems)
                        .filter(host -> !host.equals(by))
                        .isPresent()) {
            problems.add(HistoryFile.line(row.line(), "others", row.host()));
        }
        for (var cell : row.with()) {
            var words = meant.people().containsKey(cell) ? Stream.of(cell) : parts(cell);
            words.forEach(word -> meant.one(word, row.line(), problems).ifPresent(named::add));
        }
        var withHost = !row.host().isEmpty() || named.contains(by);
        named.remove(by);
        if (problems.size() == before && named.size() != 1) {
            problems.add(HistoryFile.line(
                    row.line(),
                    named.isEmpty() ? "nobody" : withHost ? "tooMany" : "others",
                    String.join(", ", row.with())));
        }
        return problems.size() > before ? Optional.empty() : Optional.of(named.getFirst());
    }
}
