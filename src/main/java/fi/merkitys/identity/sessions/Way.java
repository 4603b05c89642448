package fi.merkitys.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** How somebody came in. */
public enum Way {
    PASSWORD,
    /** The link of an invitation or of a new password. */
    LINK,
    PASSKEY,
    /** An identity provider of the organisation. */
    PROVIDER,
    /** As the first administrator, who has just begun the organisation. */
    BEGINNING,
    /** As anybody, in the demo. */
    DEMO;

    /** How whoever is in the session came in. */
    public static Optional<Way> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(Presence.ATTRIBUTE) instanceof Presence presence
                ? Optional.of(presence.way())
                : Optional.empty();
    }
}
