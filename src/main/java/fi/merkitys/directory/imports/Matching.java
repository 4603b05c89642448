package fi.merkitys.directory.imports;

import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who in the directory each person of a roster is; somebody new gets a negative id until it is written. */
final class Matching {
    private final Map<PersonId, Profile> present = new HashMap<>();
    private final KnownPeople known = new KnownPeople();
    private final List<Problem> problems;
    private final Map<String, Integer> employeeIds = new HashMap<>();
    private final Map<String, Integer> emails = new HashMap<>();
    private final Map<String, Integer> externalIds = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<PersonId, ProposedPerson> matched = new LinkedHashMap<>();

    Matching(List<Profile> directory, List<Problem> problems) {
        this.problems = problems;
        for (var profile : directory) {
            present.put(profile.id(), profile);
            known.add(profile.id(), profile.employeeId(), profile.email(), profile.name(), profile.externalIds());
        }
    }

    /** In the order of the roster; a line that cannot be used is left out with a problem. */
    Map<PersonId, ProposedPerson> match(List<ProposedPerson> roster) {
        for (var person : roster) {
            names.merge(KnownPeople.lower(person.label()), 1, Integer::sum);
        }
        for (var person : roster) {
            if (usable(person)) {
                var id = find(person).map(Profile::id).orElseGet(() -> new PersonId(-1 - matched.size()));
                var other = matched.putIfAbsent(id, person);
                if (other != null) {
                    problems.add(
                            Problem.at(person.line(), "samePerson", person.label(), Integer.toString(other.line())));
                }
            }
        }
        return matched;
    }

    private boolean usable(ProposedPerson person) {
        var before = problems.size();
        if (person.name() == null) {
            problems.add(Problem.at(person.line(), "nameMissing"));
        }
        once(person, employeeIds, person.employeeId(), "duplicateId");
        once(person, emails, person.email() == null ? null : KnownPeople.lower(person.email()), "duplicateEmail");
        person.externalIds()
                .forEach((source, values) -> values.forEach(
                        value -> once(person, externalIds, source + ": " + value, "duplicateExternalId")));
        return problems.size() == before;
    }

    private void once(ProposedPerson person, Map<String, Integer> lines, @Nullable String value, String problem) {
        var first = value == null ? null : lines.putIfAbsent(value, person.line());
        if (first != null) {
            problems.add(Problem.at(person.line(), problem, String.valueOf(value), first.toString()));
        }
    }

    private Optional<Profile> find(ProposedPerson person) {
        return known.byEmployeeId(person.employeeId())
                .or(() -> known.byEmail(person.email()))
                .or(() -> byExternalId(person))
                .or(() -> byNameAlone(person))
                .map(present::get)
                .filter(found -> fits(person, found));
    }

    private Optional<PersonId> byExternalId(ProposedPerson person) {
        return person.externalIds().entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().flatMap(value -> known.byExternalId(entry.getKey(), value).stream()))
                .findFirst();
    }

    /** A name is enough where nobody else here or there has it, and no id says that they are two. */
    private Optional<PersonId> byNameAlone(ProposedPerson person) {
        var same = known.named(person.name());
        if (same.size() != 1 || names.getOrDefault(KnownPeople.lower(person.label()), 0) != 1) {
            return Optional.empty();
        }
        return same.stream().filter(id -> mayBe(person, present.get(id))).findFirst();
    }

    private static boolean mayBe(ProposedPerson person, @Nullable Profile profile) {
        return profile != null
                && (person.employeeId() == null || profile.employeeId() == null)
                && (person.email() == null || profile.email() == null)
                && person.externalIds().keySet().stream()
                        .noneMatch(source -> profile.externalIds().containsKey(source));
    }

    private boolean fits(ProposedPerson person, Profile found) {
        var another = person.employeeId() != null
                && found.employeeId() != null
                && !person.employeeId().equals(found.employeeId());
        if (another) {
            problems.add(Problem.at(
                    person.line(), "emailTaken", person.label(), found.name(), String.valueOf(found.employeeId())));
        }
        return true;
    }
}
