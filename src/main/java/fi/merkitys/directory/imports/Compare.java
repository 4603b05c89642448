package fi.merkitys.directory.imports;

import fi.merkitys.directory.imports.Difference.Entry;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Role;
import fi.merkitys.people.Teams.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds a roster against the directory: who is new, who changes, who has left, and what stands in the way. */
final class Compare {
    private final Roster roster;
    private final Map<PersonId, Profile> present;
    private final Map<String, Team> teams;
    private final LocalDate today;
    private final boolean othersLeft;
    private final @Nullable PersonId by;
    private final List<Problem> problems;
    private final List<Problem> notices;
    private final KnownPeople known = new KnownPeople();
    private final Map<PersonId, Profile> result = new HashMap<>();

    private Compare(
            Roster roster,
            List<Profile> directory,
            Map<String, Team> teams,
            LocalDate today,
            boolean othersLeft,
            @Nullable PersonId by) {
        this.roster = roster;
        this.present = directory.stream().collect(Collectors.toMap(Profile::id, Function.identity()));
        this.teams = teams;
        this.today = today;
        this.othersLeft = othersLeft;
        this.by = by;
        this.problems = new ArrayList<>(roster.readingProblems());
        this.notices = new ArrayList<>(roster.notices());
    }

    /**
     * @param othersLeft whether people who are not in the roster have left
     * @param by whoever brings it in, or none for a script of the organisation
     */
    static Difference of(
            Roster roster,
            List<Profile> directory,
            Map<String, Team> teams,
            LocalDate today,
            boolean othersLeft,
            @Nullable PersonId by) {
        var compare = new Compare(roster, directory, teams, today, othersLeft, by);
        return compare.difference(new Matching(directory, compare.problems).match(roster.people()));
    }

    /** Where it is known who each person of the roster is. */
    static Difference of(
            Map<PersonId, ProposedPerson> people,
            Roster roster,
            List<Profile> directory,
            Map<String, Team> teams,
            LocalDate today,
            @Nullable PersonId by) {
        return new Compare(roster, directory, teams, today, false, by).difference(people);
    }

    private Difference difference(Map<PersonId, ProposedPerson> told) {
        rememberEverybody(told);
        var overlay = new Overlay(roster, othersLeft, leading(told), this::refer);
        result.putAll(present);
        told.forEach((id, person) -> laidOver(overlay, id, person));
        var leaves = othersLeft && problems.isEmpty() ? leaves(told.keySet()) : List.<Profile>of();
        leaves.forEach(profile -> result.put(profile.id(), profile));
        new DirectoryRules(present, result, told, isAdministrator(), problems).check();
        problems.sort(Comparator.comparingInt(Problem::line));
        return sorted(told, leaves);
    }

    private boolean isAdministrator() {
        if (by == null) {
            return true;
        }
        var profile = present.get(by);
        return profile != null && profile.roles().contains(Role.ADMINISTRATOR);
    }

    private void rememberEverybody(Map<PersonId, ProposedPerson> told) {
        present.values().forEach(p -> known.add(p.id(), p.employeeId(), p.email(), p.name(), p.externalIds()));
        told.forEach((id, p) -> known.add(id, p.employeeId(), p.email(), p.name(), p.externalIds()));
    }

    private Set<PersonId> leading(Map<PersonId, ProposedPerson> told) {
        var leading = new HashSet<PersonId>();
        for (var person : told.values()) {
            if (person.supervisor() != null) {
                leading.addAll(known.referred(person.supervisor()));
            }
        }
        return leading;
    }

    private @Nullable PersonId refer(ProposedPerson person, String reference) {
        var found = known.referred(reference);
        if (found.size() != 1) {
            problems.add(Problem.at(
                    person.line(),
                    found.isEmpty() ? "unknownReference" : "ambiguousReference",
                    person.label(),
                    reference));
            return null;
        }
        return found.getFirst();
    }

    private void laidOver(Overlay overlay, PersonId id, ProposedPerson person) {
        if (person.supervisor() != null && known.referred(person.supervisor()).equals(List.of(id))) {
            problems.add(Problem.at(person.line(), "ownSupervisor", person.label()));
            return;
        }
        result.put(id, overlay.of(id, person, present.get(id)));
    }

    /** Administrators stay: nobody locks the last one out by a list that forgot them. */
    private List<Profile> leaves(Set<PersonId> told) {
        return present.values().stream()
                .filter(profile -> !told.contains(profile.id()) && profile.leftOn() == null)
                .filter(profile -> !profile.roles().contains(Role.ADMINISTRATOR))
                .sorted(Comparator.comparing(Profile::name).thenComparingLong(p -> p.id().value()))
                .map(profile -> profile.leaving(today))
                .toList();
    }

    private Difference sorted(Map<PersonId, ProposedPerson> told, List<Profile> leaves) {
        var described = new Described(this::label);
        var placements = new Placements(notices);
        var joins = new ArrayList<Entry>();
        var changes = new ArrayList<Entry>();
        told.forEach((id, person) -> {
            placements.count(person);
            var was = present.get(id);
            var is = result.get(id);
            if (is != null && !is.equals(was)) {
                var entry = new Entry(person.line(), is, described.changes(was, is));
                (was == null ? joins : changes).add(entry);
            }
        });
        var gone = leaves.stream()
                .map(profile -> new Entry(0, profile, described.changes(present.get(profile.id()), profile)))
                .toList();
        var unchanged = told.size() - joins.size() - changes.size();
        return new Difference(joins, changes, gone, unchanged, placements.changes(teams), problems, notices);
    }

    private String label(PersonId id) {
        var profile = result.get(id);
        if (profile == null) {
            return "?";
        }
        return profile.employeeId() == null ? profile.name() : profile.name() + " (" + profile.employeeId() + ")";
    }
}
