package fi.merkitys;

import fi.merkitys.people.Role;
import fi.merkitys.permissions.Relation;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the people of the {@link Cast} stand to each other, told once more and not read from the database. */
final class Ties {
    static final Map<String, Role> ROLES = new TreeMap<>(Map.of(
            "Jonas", Role.LEADER,
            "Helmi", Role.LEADER,
            "Eero", Role.SUPERVISOR,
            "Kalle", Role.SUPERVISOR,
            "Aino", Role.AGENT,
            "Mantas", Role.AGENT,
            "Liisa", Role.AGENT,
            "Rūta", Role.COACH,
            "Sanna", Role.HR,
            "Petri", Role.ADMINISTRATOR));
    private static final Map<String, String> SUPERVISORS = Map.of(
            "Helmi", "Jonas",
            "Eero", "Helmi",
            "Kalle", "Helmi",
            "Rūta", "Helmi",
            "Aino", "Eero",
            "Mantas", "Eero",
            "Liisa", "Kalle",
            "Sanna", "Jonas",
            "Petri", "Jonas");
    private static final Map<String, String> COACHES = Map.of("Aino", "Rūta");

    private Ties() {}

    static Set<Role> roles(String viewer) {
        return Set.of(role(viewer));
    }

    static @Nullable String supervisor(String person) {
        return SUPERVISORS.get(person);
    }

    /** @param deputies by supervisor */
    static Set<Relation> between(String viewer, String person, Map<String, String> deputies) {
        var relations = EnumSet.of(
                switch (role(viewer)) {
                    case AGENT -> Relation.COLLEAGUE;
                    case SUPERVISOR, COACH -> Relation.LEADING;
                    case LEADER -> Relation.LEADER;
                    case HR -> Relation.HR;
                    case ADMINISTRATOR -> Relation.ADMINISTRATOR;
                });
        if (role(viewer) == Role.LEADER) {
            relations.add(Relation.LEADING);
        }
        if (viewer.equals(person)) {
            relations.add(Relation.SELF);
            return relations;
        }
        var supervisor = SUPERVISORS.get(person);
        if (viewer.equals(supervisor)) {
            relations.add(Relation.LINE_SUPERVISOR);
        }
        if (supervisor != null && viewer.equals(deputies.get(supervisor))) {
            relations.add(Relation.DEPUTY);
        }
        if (viewer.equals(COACHES.get(person))) {
            relations.add(Relation.COACH);
        }
        if (isAbove(viewer, supervisor)) {
            relations.add(Relation.HIGHER_LEADER);
        }
        return relations;
    }

    private static boolean isAbove(String viewer, @Nullable String person) {
        var above = person == null ? null : SUPERVISORS.get(person);
        return above != null && (above.equals(viewer) || isAbove(viewer, above));
    }

    private static Role role(String name) {
        var role = ROLES.get(name);
        if (role == null) {
            throw new IllegalArgumentException(name + " is not in the cast");
        }
        return role;
    }
}
