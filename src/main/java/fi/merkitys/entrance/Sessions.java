package fi.merkitys.entrance;

import fi.merkitys.identity.SignedIn;
import fi.merkitys.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins a session without a password: after setting up, and in the demo. */
@Component
class Sessions {
    private final SecurityContextRepository contexts;

    Sessions(SecurityContextRepository contexts) {
        this.contexts = contexts;
    }

    void begin(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            // A session id from before signing in must not live on.
            request.changeSessionId();
        }
        var principal = SignedIn.as(person);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
