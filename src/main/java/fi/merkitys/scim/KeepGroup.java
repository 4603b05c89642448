package fi.merkitys.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import fi.merkitys.directory.imports.BringPeople;
import fi.merkitys.directory.imports.Field;
import fi.merkitys.directory.imports.ProposedPerson;
import fi.merkitys.directory.imports.Roster;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Teams;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Changes teams as the identity provider wants it. */
@Service
class KeepGroup {
    private final Teams teams;
    private final BringPeople bring;
    private final KnownUsers known;
    private final Problems problems;

    KeepGroup(Teams teams, BringPeople bring, KnownUsers known, Problems problems) {
        this.teams = teams;
        this.bring = bring;
        this.known = known;
        this.problems = problems;
    }

    long create(Group group) {
        var name = name(group);
        unused(name);
        teams.provide(List.of(new Teams.Placement(name, null, null)));
        move(Groups.members(group).keySet(), name);
        var made = teams.byName().get(name);
        return made == null ? -1 : made.id();
    }

    void change(Group present, Group wanted) {
        var name = name(wanted);
        if (!present.getDisplayName().filter(name::equals).isPresent()) {
            unused(name);
            teams.rename(id(present), name);
        }
        var before = Groups.members(present).keySet();
        var after = Groups.members(wanted).keySet();
        move(after.stream().filter(member -> !before.contains(member)).collect(Collectors.toSet()), name);
        move(before.stream().filter(member -> !after.contains(member)).collect(Collectors.toSet()), null);
    }

    /** A team that goals were made for stays: without it they would be about nobody. */
    void remove(Group present) {
        move(Groups.members(present).keySet(), null);
        try {
            teams.remove(id(present));
        } catch (DataIntegrityViolationException e) {
            throw new ConflictException(
                    "Goals were made for this team, or people who have left belonged to it: it stays.", e);
        }
    }

    private static long id(Group group) {
        return Users.id(group.getId().orElse("")).value();
    }

    private static String name(Group group) {
        return group.getDisplayName()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElseThrow(
                        () -> new BadRequestException("A group has a displayName.", ScimType.RFC7644.INVALID_VALUE));
    }

    private void unused(String name) {
        if (teams.byName().containsKey(name)) {
            throw new ConflictException("There is a group called " + name + " already.", ScimType.RFC7644.UNIQUENESS);
        }
    }

    private void move(Set<String> members, @Nullable String team) {
        var told = new LinkedHashMap<PersonId, ProposedPerson>();
        for (var member : members) {
            var id = Users.id(member);
            if (known.find(id).isEmpty()) {
                throw new BadRequestException(
                        "There is no user with id " + member + " to be a member.", ScimType.RFC7644.INVALID_VALUE);
            }
            told.put(
                    id,
                    new ProposedPerson(
                            0, null, null, null, Set.of(), null, team, null, null, null, null, null, null, null, null,
                            Map.of(), Map.of()));
        }
        if (told.isEmpty()) {
            return;
        }
        var roster = new Roster(
                Roster.Origin.DIRECTORY,
                EnumSet.of(Field.TEAM),
                Set.of(),
                Set.of(),
                List.copyOf(told.values()),
                List.of(),
                List.of());
        if (bring.these(told, roster, null) instanceof BringPeople.Refused refused) {
            throw problems.of(refused.problems());
        }
    }
}
