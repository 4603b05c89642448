package fi.merkitys.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When whoever is in the session last proved who they are: by coming in, or since. What changes the ways in asks for it,
 * so that somebody else's unlocked screen is no way to a key of one's own.
 */
public final class LastProof {
    static final Duration HOLDS = Duration.ofMinutes(10);
    private static final String ATTRIBUTE = "proved-again";

    private LastProof() {}

    public static void renew(HttpServletRequest request, Instant now) {
        request.getSession(true).setAttribute(ATTRIBUTE, now);
    }

    public static boolean isFresh(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null
                && (holds(session.getAttribute(ATTRIBUTE), now)
                        || (session.getAttribute(Presence.ATTRIBUTE) instanceof Presence presence
                                && holds(presence.since(), now)));
    }

    private static boolean holds(@Nullable Object since, Instant now) {
        return since instanceof Instant at && at.plus(HOLDS).isAfter(now);
    }
}
