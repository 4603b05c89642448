package fi.merkitys.identity;

import fi.merkitys.people.PersonId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * What a session remembers of a person: who, and nothing that could go stale.
 *
 * @param passwordHash only while the password is checked, else none
 */
public record SignedIn(long personId, @Nullable String passwordHash) implements UserDetails {
    private static final long serialVersionUID = 1;

    public static SignedIn as(PersonId person) {
        return new SignedIn(person.value(), null);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return Long.toString(personId);
    }
}
