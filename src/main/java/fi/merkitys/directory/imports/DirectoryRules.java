package fi.merkitys.directory.imports;

import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold for the directory as a whole once a roster is in. */
final class DirectoryRules {
    private final Map<PersonId, Profile> before;
    private final Map<PersonId, Profile> after;
    private final Map<PersonId, ProposedPerson> told;
    private final boolean byAdministrator;
    private final List<Problem> problems;

    /** @param byAdministrator whether an administrator does it, or a script that acts for one */
    DirectoryRules(
            Map<PersonId, Profile> before,
            Map<PersonId, Profile> after,
            Map<PersonId, ProposedPerson> told,
            boolean byAdministrator,
            List<Problem> problems) {
        this.before = before;
        this.after = after;
        this.told = told;
        this.byAdministrator = byAdministrator;
        this.problems = problems;
    }

    void check() {
        told.forEach((id, person) -> {
            var profile = after.get(id);
            if (profile != null) {
                checkDays(person, profile);
                checkPower(person, before.get(id), profile);
            }
        });
        checkUnique();
        checkCircles();
        if (hasAdministrator(before.values()) && !hasAdministrator(after.values())) {
            problems.add(Problem.at(0, "noAdministrator"));
        }
    }

    /**
     * Whoever keeps the directory must not make themselves an administrator by it: neither by the role, nor by taking over
     * what an administrator is known by at the door. Links for a new password go to the e-mail; an identity provider tells
     * the e-mail or an id.
     */
    private void checkPower(ProposedPerson person, @Nullable Profile was, Profile is) {
        if (byAdministrator) {
            return;
        }
        boolean isOne = is.roles().contains(Role.ADMINISTRATOR);
        if (was == null || !was.roles().contains(Role.ADMINISTRATOR)) {
            if (isOne) {
                problems.add(Problem.at(person.line(), "administratorRole", is.name()));
            }
        } else if (!isOne) {
            problems.add(Problem.at(person.line(), "administratorRole", is.name()));
        } else if (!isKnownBy(was).equals(isKnownBy(is))) {
            problems.add(Problem.at(person.line(), "administratorKnownBy", is.name()));
        }
    }

    private static List<Object> isKnownBy(Profile profile) {
        return List.of(
                Objects.requireNonNullElse(profile.email(), ""),
                Objects.requireNonNullElse(profile.employeeId(), ""),
                profile.externalIds());
    }

    private void checkDays(ProposedPerson person, Profile profile) {
        var hired = profile.hiredOn();
        if (hired != null && profile.hasLeftBy(hired)) {
            problems.add(Problem.at(person.line(), "leftBeforeHired", person.label()));
        }
    }

    /** Against people who are not in the roster: within it the lines were compared before. */
    private void checkUnique() {
        var emails = new HashMap<String, Profile>();
        var externalIds = new HashMap<String, Profile>();
        var employeeIds = new HashMap<String, Profile>();
        for (var profile : after.values()) {
            if (profile.employeeId() != null) {
                clash(employeeIds.put(profile.employeeId(), profile), profile, profile.employeeId());
            }
            if (profile.email() != null) {
                clash(emails.put(KnownPeople.lower(profile.email()), profile), profile, profile.email());
            }
            profile.externalIds()
                    .forEach((source, values) -> values.forEach(value ->
                            clash(externalIds.put(source + ": " + value, profile), profile, source + ": " + value)));
        }
    }

    private void clash(@Nullable Profile other, Profile profile, String what) {
        if (other != null) {
            var mine = told.containsKey(profile.id());
            var person = told.get(mine ? profile.id() : other.id());
            var owner = mine ? other : profile;
            problems.add(Problem.at(person == null ? 0 : person.line(), "alreadyTaken", what, owner.name()));
        }
    }

    private void checkCircles() {
        var supervisors = new HashMap<PersonId, PersonId>();
        after.forEach((id, profile) -> {
            if (profile.supervisor() != null) {
                supervisors.put(id, profile.supervisor());
            }
        });
        for (var circle : new ReportingLines(supervisors).circles()) {
            var names = circle.stream().map(this::name).collect(Collectors.joining(" → "));
            var line = circle.stream()
                    .map(told::get)
                    .filter(Objects::nonNull)
                    .mapToInt(ProposedPerson::line)
                    .min()
                    .orElse(0);
            problems.add(Problem.at(line, "circle", names + " → " + name(circle.getFirst())));
        }
    }

    private String name(PersonId id) {
        var profile = after.get(id);
        return profile == null ? "?" : profile.name();
    }

    private static boolean hasAdministrator(Collection<Profile> people) {
        return people.stream().anyMatch(p -> p.leftOn() == null && p.roles().contains(Role.ADMINISTRATOR));
    }
}
