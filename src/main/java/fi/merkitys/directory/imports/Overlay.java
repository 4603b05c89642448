package fi.merkitys.directory.imports;

import fi.merkitys.directory.imports.Roster.Origin;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Role;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Lays what a roster tells of a person over what the directory has. */
final class Overlay {
    private final Roster roster;
    private final boolean othersLeft;
    private final Set<PersonId> leading;
    private final BiFunction<ProposedPerson, String, @Nullable PersonId> references;

    /**
     * @param leading whom somebody in the roster names as supervisor
     * @param references finds whom a cell of a person refers to, or notes the problem and finds nobody
     */
    Overlay(
            Roster roster,
            boolean othersLeft,
            Set<PersonId> leading,
            BiFunction<ProposedPerson, String, @Nullable PersonId> references) {
        this.roster = roster;
        this.othersLeft = othersLeft;
        this.leading = leading;
        this.references = references;
    }

    Profile of(PersonId id, ProposedPerson told, @Nullable Profile present) {
        var was = present != null ? present : blank(id, told);
        return new Profile(
                id,
                pick(Field.EMPLOYEE_ID, told.employeeId(), was.employeeId(), was),
                name(told, was),
                pick(Field.EMAIL, told.email(), was.email(), was),
                roles(id, told, present),
                supervisor(told, was),
                pick(Field.TEAM, told.team(), was.team(), was),
                pick(Field.SHIFT, told.shift(), was.shift(), was),
                pick(Field.TENURE_BUCKET, told.tenureBucket(), was.tenureBucket(), was),
                pick(Field.HIRED_ON, told.hiredOn(), was.hiredOn(), was),
                leftOn(told, was),
                // Each person's own choice: a file only tells where they begin.
                was.language() != null ? was.language() : told.language(),
                told.workdays() == null ? was.workdays() : told.workdays(),
                relations(id, told, was),
                externalIds(told, was));
    }

    private static Profile blank(PersonId id, ProposedPerson told) {
        return new Profile(
                id,
                null,
                told.label(),
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Profile.MONDAY_TO_FRIDAY,
                Map.of(),
                Map.of());
    }

    private String name(ProposedPerson told, Profile was) {
        var name = pick(Field.NAME, told.name(), was.name(), was);
        return name == null ? was.name() : name;
    }

    private <T> @Nullable T pick(Field field, @Nullable T told, @Nullable T present, Profile was) {
        if (!roster.tells(field)) {
            return present;
        }
        if (roster.origin() == Origin.DIRECTORY) {
            return told;
        }
        return told == null || (present != null && was.employeeId() != null) ? present : told;
    }

    private Set<Role> roles(PersonId id, ProposedPerson told, @Nullable Profile present) {
        if (present == null) {
            return !told.roles().isEmpty()
                    ? told.roles()
                    : leading.contains(id) ? EnumSet.of(Role.SUPERVISOR) : EnumSet.of(Role.AGENT);
        }
        if (told.roles().isEmpty()) {
            return present.roles();
        }
        if (roster.origin() == Origin.DIRECTORY) {
            return told.roles();
        }
        var both = EnumSet.copyOf(told.roles());
        both.addAll(present.roles());
        return both;
    }

    private @Nullable PersonId supervisor(ProposedPerson told, Profile was) {
        var reference = told.supervisor();
        return pick(
                Field.SUPERVISOR, reference == null ? null : references.apply(told, reference), was.supervisor(), was);
    }

    /** Who stands in a full list without saying when people left works here. */
    private @Nullable LocalDate leftOn(ProposedPerson told, Profile was) {
        return othersLeft && !roster.tells(Field.LEFT_ON)
                ? null
                : pick(Field.LEFT_ON, told.leftOn(), was.leftOn(), was);
    }

    private Map<String, Set<PersonId>> relations(PersonId id, ProposedPerson told, Profile was) {
        if (roster.kinds().isEmpty()) {
            return was.relations();
        }
        var relations = new HashMap<>(was.relations());
        for (var kind : roster.kinds()) {
            var to = new HashSet<PersonId>();
            for (var reference : told.relations().getOrDefault(kind, List.of())) {
                var related = references.apply(told, reference);
                if (related != null && !related.equals(id)) {
                    to.add(related);
                }
            }
            replace(relations, kind, to);
        }
        return relations;
    }

    private Map<String, Set<String>> externalIds(ProposedPerson told, Profile was) {
        if (roster.sources().isEmpty()) {
            return was.externalIds();
        }
        var ids = new HashMap<>(was.externalIds());
        for (var source : roster.sources()) {
            var values = new HashSet<>(told.externalIds().getOrDefault(source, Set.of()));
            if (roster.origin() == Origin.CONTACTS) {
                values.addAll(was.externalIds().getOrDefault(source, Set.of()));
            }
            replace(ids, source, values);
        }
        return ids;
    }

    private <T> void replace(Map<String, Set<T>> ties, String word, Set<T> values) {
        if (!values.isEmpty()) {
            ties.put(word, values);
        } else if (roster.origin() == Origin.DIRECTORY) {
            ties.remove(word);
        }
    }
}
