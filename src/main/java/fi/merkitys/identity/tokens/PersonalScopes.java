package fi.merkitys.identity.tokens;

import fi.merkitys.identity.Scope;
import fi.merkitys.people.Role;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person's own token may do: nothing that the person may not do in the browser. What hands out everybody's
 * figures is for the organisation's tokens alone, because nobody sees all of them.
 */
public final class PersonalScopes {
    private PersonalScopes() {}

    public static Set<Scope> of(Set<Role> roles) {
        return Arrays.stream(Scope.values())
                .filter(scope -> !Collections.disjoint(roles, rolesFor(scope)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Role> rolesFor(Scope scope) {
        return switch (scope) {
            case IMPORT_PEOPLE -> Set.of(Role.HR, Role.ADMINISTRATOR);
            case IMPORT_CONTACTS, WRITE_SOURCES -> Set.of(Role.LEADER, Role.ADMINISTRATOR);
            case WRITE_GOALS -> Set.of(Role.LEADER);
            // In one's own name.
            case GIVE_KUDOS, RAISE_VOICE -> Set.of(Role.values());
            case READ_GOALS, READ_RECOGNITION, READ_AGENT_DAYS, PROVISION_PEOPLE -> Set.of();
        };
    }
}
