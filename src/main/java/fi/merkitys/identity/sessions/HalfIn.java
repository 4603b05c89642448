package fi.merkitys.identity.sessions;

import fi.merkitys.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody who has proved the first thing, and is asked for the second. Nobody is signed in by it. */
public record HalfIn(long personId, Way way, Instant since) implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String ATTRIBUTE = "half-in";
    private static final Duration HOLDS = Duration.ofMinutes(10);

    public PersonId person() {
        return new PersonId(personId);
    }

    public static void remember(PersonId person, Way way, Instant now, HttpServletRequest request) {
        request.getSession(true).setAttribute(ATTRIBUTE, new HalfIn(person.value(), way, now));
    }

    public static Optional<HalfIn> of(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof HalfIn half
                ? Optional.of(half).filter(one -> one.since().plus(HOLDS).isAfter(now))
                : Optional.empty();
    }
}
