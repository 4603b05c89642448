package fi.merkitys.identity.sessions;

import fi.merkitys.identity.PersonSignedIn;
import fi.merkitys.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Lets a person in, whichever way they have proved who they are. */
@Service
public class BeginSession {
    static final Duration UNUSED_AT_MOST = Duration.ofHours(12);
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BeginSession(Clock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
    }

    /** Nothing of the session at the door lives on, its id and its form tokens least of all. */
    public void of(PersonId person, Way way, HttpServletRequest request) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var presence = new Presence(
                person.value(),
                way,
                clock.instant(),
                request.getRemoteAddr(),
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) UNUSED_AT_MOST.toSeconds());
        session.setAttribute(Presence.ATTRIBUTE, presence);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SessionContexts.authentication(presence));
        SecurityContextHolder.setContext(context);
        events.publishEvent(new PersonSignedIn(person, way.name(), request.getRemoteAddr()));
    }
}
