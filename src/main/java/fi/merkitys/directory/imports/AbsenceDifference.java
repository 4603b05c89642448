package fi.merkitys.directory.imports;

import fi.merkitys.people.Absences.Absence;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a file of absences would change.
 *
 * @param entries new ones, and known ones that end on another day
 */
public record AbsenceDifference(List<Entry> entries, int unchanged, List<Problem> problems, List<Problem> notices) {

    static AbsenceDifference of(AbsenceFile file, List<Profile> directory, List<Absence> present) {
        var people = directory.stream().collect(Collectors.toMap(Profile::id, Function.identity()));
        var known = new KnownPeople();
        directory.forEach(p -> known.add(p.id(), p.employeeId(), p.email(), null, Map.of()));
        var ends = new HashMap<String, LocalDate>();
        present.forEach(absence -> ends.put(key(absence.person(), absence.from()), absence.until()));
        var problems = new ArrayList<>(file.problems());
        var entries = new ArrayList<Entry>();
        var lines = new HashMap<String, Integer>();
        var unchanged = 0;
        for (var row : file.rows()) {
            var found = known.referred(row.who());
            if (found.isEmpty()) {
                problems.add(Problem.at(row.line(), "unknownPerson", row.who()));
                continue;
            }
            var key = key(found.getFirst(), row.from());
            var first = lines.putIfAbsent(key, row.line());
            var until = ends.get(key);
            if (first != null) {
                problems.add(Problem.at(row.line(), "absenceTwice", row.who(), first.toString()));
            } else if (row.until().equals(until)) {
                unchanged++;
            } else {
                var absence = new Absence(found.getFirst(), row.from(), row.until());
                entries.add(new Entry(row.line(), name(people.get(found.getFirst())), absence, until));
            }
        }
        return new AbsenceDifference(entries, unchanged, problems, file.notices());
    }

    private static String key(PersonId person, LocalDate from) {
        return person + " " + from;
    }

    private static String name(@Nullable Profile profile) {
        return profile == null ? "?" : profile.name();
    }

    public boolean possible() {
        return problems.isEmpty() && !entries.isEmpty();
    }

    public String fingerprint() {
        return Integer.toHexString(entries.toString().hashCode()) + "-" + entries.size();
    }

    List<Absence> absences() {
        return entries.stream().map(Entry::absence).toList();
    }

    /** @param before until when it lasted so far, or none for a new one */
    public record Entry(
            int line,
            String name,
            Absence absence,
            @Nullable LocalDate before) {}
}
