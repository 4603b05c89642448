package fi.merkitys.entrance.provider;

import fi.merkitys.identity.Accounts;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.stereotype.Component;

/** Reads what the provider says of somebody. */
@Component
class Claims {
    private final ProviderSettings settings;
    private final Accounts accounts;

    Claims(ProviderSettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    /** Whom the provider means. */
    sealed interface Meant {}

    record Somebody(PersonId person) implements Meant {}

    /** Nobody here, or nobody any more. */
    record Nobody() implements Meant {}

    /** An e-mail that anybody might have typed there. */
    record Unverified() implements Meant {}

    Meant person(ClaimAccessor claims) {
        var employeeIdClaim = settings.employeeIdClaim();
        if (employeeIdClaim != null && !employeeIdClaim.isBlank()) {
            var id = text(claims, employeeIdClaim);
            return id.isEmpty() ? new Nobody() : somebody(accounts.presentWithEmployeeId(id));
        }
        var email = text(claims, StandardClaimNames.EMAIL);
        if (email.isEmpty()) {
            return new Nobody();
        }
        return settings.emailTrusted() || verified(claims)
                ? somebody(accounts.presentWithEmail(email))
                : new Unverified();
    }

    private static Meant somebody(java.util.Optional<PersonId> found) {
        return found.<Meant>map(Somebody::new).orElseGet(Nobody::new);
    }

    /** Some providers say it as a word. */
    private static boolean verified(ClaimAccessor claims) {
        return "true".equalsIgnoreCase(text(claims, StandardClaimNames.EMAIL_VERIFIED));
    }

    private static String text(ClaimAccessor claims, String name) {
        var value = claims.getClaims().get(name);
        return value == null ? "" : value.toString().strip();
    }

    boolean tellRoles() {
        return !settings.roles().isEmpty();
    }

    /**
     * The roles that somebody has from now on. The provider decides on those that the configuration names; the others
     * stay as the directory has them.
     */
    Set<Role> roles(ClaimAccessor claims, Set<Role> present) {
        var meanings = settings.meanings();
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(present);
        meanings.values().forEach(roles::removeAll);
        values(claims.getClaims().get(String.valueOf(settings.rolesClaim())))
                .forEach(value -> roles.addAll(meanings.getOrDefault(value, Set.of())));
        return roles.isEmpty() ? Set.of(Role.AGENT) : roles;
    }

    private static Set<String> values(@org.jspecify.annotations.Nullable Object claim) {
        return switch (claim) {
            case null -> Set.of();
            case Collection<?> several -> several.stream().map(String::valueOf).collect(Collectors.toSet());
            default -> Stream.of(claim.toString().split("[,\\s]+")).collect(Collectors.toSet());
        };
    }
}
