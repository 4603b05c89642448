package fi.merkitys.permissions;

import fi.merkitys.people.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How a viewer stands to the person whose data it is. One may stand in several ways at once. */
public enum Relation {
    SELF,
    /** To whom the person reports. */
    LINE_SUPERVISOR,
    /** Who stands in for the line supervisor these days. */
    DEPUTY,
    COACH,
    /** Further up the line. */
    HIGHER_LEADER,
    /** A leader, of whomever. */
    LEADER,
    /** Whoever leads or coaches, whomever. */
    LEADING,
    /** Who works here, and neither leads nor keeps the directory. */
    COLLEAGUE,
    HR,
    ADMINISTRATOR,
    /** Who has been asked, and answers. */
    IN_CHARGE,
    /** One of the two whom something is between, and whoever is shown it by the one whose it is. */
    PARTICIPANT;

    /** How one stands to one thing of a person, not to the person. */
    static final Set<Relation> TO_ONE_THING = Set.of(IN_CHARGE, PARTICIPANT);

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Relation of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** To everybody, by one's roles alone. */
    public static Set<Relation> toEverybody(Set<Role> roles) {
        var relations = EnumSet.noneOf(Relation.class);
        for (var role : roles) {
            relations.addAll(
                    switch (role) {
                        case AGENT -> Set.of(COLLEAGUE);
                        case SUPERVISOR, COACH -> Set.of(LEADING);
                        case LEADER -> Set.of(LEADING, Relation.LEADER);
                        case HR -> Set.of(Relation.HR);
                        case ADMINISTRATOR -> Set.of(Relation.ADMINISTRATOR);
                    });
        }
        if (relations.isEmpty()) {
            relations.add(COLLEAGUE);
        }
        return relations;
    }

    /** To somebody, with these roles: what decides whether there is a page at all. */
    public static Set<Relation> toSomebody(Set<Role> roles) {
        var relations = EnumSet.copyOf(toEverybody(roles));
        for (var role : roles) {
            relations.addAll(
                    switch (role) {
                        case SUPERVISOR -> Set.of(LINE_SUPERVISOR);
                        case COACH -> Set.of(Relation.COACH);
                        case LEADER -> Set.of(LINE_SUPERVISOR, HIGHER_LEADER);
                        case AGENT, HR, ADMINISTRATOR -> Set.of();
                    });
        }
        return relations;
    }
}
