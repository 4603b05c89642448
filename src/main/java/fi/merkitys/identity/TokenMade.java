package fi.merkitys.identity;

import fi.merkitys.people.PersonId;
import java.util.Set;

/** A script has a token that it had not before. */
public record TokenMade(long token, PersonId by, Set<Scope> scopes) {
    public TokenMade {
        scopes = Set.copyOf(scopes);
    }
}
