package fi.merkitys.directory.imports;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.directory.imports.Difference.Entry;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import fi.merkitys.people.Role;
import fi.merkitys.people.Teams;
import fi.merkitys.rights.erasure.Tombstones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a whole roster into the directory, or, where anything stands in the way, nothing of it. */
@Service
public class BringPeople {
    private final Profiles profiles;
    private final Teams teams;
    private final Clock clock;
    private final AuditTrail trail;
    private final Tombstones tombstones;

    BringPeople(Profiles profiles, Teams teams, Clock clock, AuditTrail trail, Tombstones tombstones) {
        this.profiles = profiles;
        this.teams = teams;
        this.clock = clock;
        this.trail = trail;
        this.tombstones = tombstones;
    }

    /**
     * What the roster would change; changes nothing.
     *
     * @param othersLeft whether people who are not in the roster have left
     * @param by none for a script of the organisation, which acts for the administrator who gave it its token
     */
    @Transactional(readOnly = true)
    public Difference compare(Roster roster, boolean othersLeft, @Nullable PersonId by) {
        return Compare.of(withoutErased(roster), profiles.all(), teams.byName(), LocalDate.now(clock), othersLeft, by);
    }

    /** The same, done by a script. The difference has problems exactly where nothing was done. */
    @Transactional
    public Difference now(Roster roster, boolean othersLeft, @Nullable PersonId by) {
        profiles.hold();
        var difference = compare(roster, othersLeft, by);
        if (difference.possible()) {
            write(difference, by);
        }
        return difference;
    }

    /**
     * The one person of the roster, who is known by id; a negative id is somebody new.
     *
     * @param by none for a script
     */
    @Transactional
    public One one(PersonId who, Roster roster, @Nullable PersonId by) {
        return these(Map.of(who, roster.people().getFirst()), roster, by);
    }

    /**
     * Several people of a roster, who are known by id; all of them or none.
     *
     * @param by none for a script
     */
    @Transactional
    public One these(Map<PersonId, ProposedPerson> people, Roster roster, @Nullable PersonId by) {
        profiles.hold();
        var erased = withoutErased(roster).notices();
        if (erased.size() > roster.notices().size()) {
            return new Refused(List.of(erased.getLast()));
        }
        var difference = Compare.of(people, roster, profiles.all(), teams.byName(), LocalDate.now(clock), by);
        if (!difference.problems().isEmpty()) {
            return new Refused(difference.problems());
        }
        var who = people.keySet().iterator().next();
        return new Saved(difference.nothing() ? who : write(difference, by).getOrDefault(who, who));
    }

    /** Whose data were erased does not come back by a file: somebody who is told decides that. */
    private Roster withoutErased(Roster roster) {
        var known = tombstones.known();
        var erased = roster.people().stream()
                .filter(person -> known.includes(person.employeeId(), person.email()))
                .toList();
        return erased.isEmpty() ? roster : roster.without(erased, "erased");
    }

    void hold() {
        profiles.hold();
    }

    /** @param by none for a script */
    Map<PersonId, PersonId> write(Difference difference, @Nullable PersonId by) {
        if (!difference.teams().isEmpty()) {
            teams.provide(difference.teams());
        }
        var written = profiles.write(difference.added(), difference.altered());
        Stream.concat(
                        difference.joins().stream().map(Entry::profile).filter(BringPeople::hasPower),
                        difference.changes().stream()
                                .filter(entry -> entry.changes(Field.ROLES))
                                .map(Entry::profile))
                .forEach(profile -> trail.rolesChanged(
                        by,
                        written.getOrDefault(profile.id(), profile.id()),
                        profile.roles().stream().map(Role::key).collect(Collectors.toSet())));
        return written;
    }

    /** Whether somebody new begins with more than work of their own to see to. */
    private static boolean hasPower(Profile profile) {
        return !Set.of(Role.AGENT).containsAll(profile.roles());
    }

    /** What became of one person. */
    public sealed interface One {}

    public record Saved(PersonId id) implements One {}

    public record Refused(List<Problem> problems) implements One {}
}
