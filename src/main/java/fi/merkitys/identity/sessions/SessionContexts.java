package fi.merkitys.identity.sessions;

import fi.merkitys.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells Spring Security who is in the session, when it asks. Only {@link BeginSession} lets somebody in. */
@Component
class SessionContexts implements SecurityContextRepository {
    /** However much it is used, a session ends then. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Clock clock;

    SessionContexts(Clock clock) {
        this.clock = clock;
    }

    static UsernamePasswordAuthenticationToken authentication(Presence presence) {
        var principal = SignedIn.as(presence.person());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    private Optional<Presence> presence(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(Presence.ATTRIBUTE) instanceof Presence presence
                ? Optional.of(presence).filter(one -> one.since().plus(LONGEST).isAfter(clock.instant()))
                : Optional.empty();
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return presence(request).isPresent();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return new Deferred(exchange.getRequest()).get();
    }

    /** Signing in is {@link BeginSession}'s, signing out ends the whole session. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    private final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                var found = SecurityContextHolder.createEmptyContext();
                presence(request).ifPresent(presence -> found.setAuthentication(authentication(presence)));
                context = found;
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
