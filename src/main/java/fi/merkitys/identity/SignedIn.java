package fi.merkitys.identity;

import fi.merkitys.people.PersonId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Whom Spring Security takes for signed in: who, and nothing that could go stale. */
public record SignedIn(long personId) implements UserDetails {
    private static final long serialVersionUID = 1;

    public static SignedIn as(PersonId person) {
        return new SignedIn(person.value());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return Long.toString(personId);
    }
}
