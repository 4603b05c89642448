package fi.merkitys.identity.tokens;

import fi.merkitys.identity.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a token; the token itself only its owner has.
 *
 * @param lastUsed exact to a minute
 */
public record ApiToken(
        long id,
        String name,
        List<Scope> scopes,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant lastUsed) {}
