package fi.merkitys.identity;

import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking. Every look-up goes through one; there is no static current user.
 *
 * @param language as the person chose it, or none
 * @param theme auto, light or dark
 * @param directory the revision of the directory at that moment; what follows from it may be remembered by it
 */
public record Viewer(
        PersonId id, String name, Set<Role> roles, @Nullable Locale language, String theme, long directory) {
    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether this person leads or coaches others, on whatever level. */
    public boolean leadsOthers() {
        return is(Role.SUPERVISOR) || is(Role.COACH) || is(Role.LEADER);
    }

    /** An agent and nothing else: nobody reports to them, nobody waits for their decision. */
    public boolean isAgentAlone() {
        return roles.equals(Set.of(Role.AGENT));
    }
}
