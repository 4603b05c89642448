package fi.merkitys.entrance.provider;

import fi.merkitys.entrance.LetIn;
import fi.merkitys.identity.sessions.Way;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Somebody comes back from the provider, with its word or without. */
@Component
class ComeFromProvider implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(ComeFromProvider.class);
    private final Claims claims;
    private final GiveRoles roles;
    private final LetIn letIn;

    ComeFromProvider(Claims claims, GiveRoles roles, LetIn letIn) {
        this.claims = claims;
        this.roles = roles;
        this.letIn = letIn;
    }

    /** Of the provider's word only who it is counts; nothing else of it is believed later on. */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SecurityContextHolder.clearContext();
        var user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        switch (claims.person(user)) {
            case Claims.Somebody somebody -> {
                roles.asTold(somebody.person(), user);
                var page = letIn.now(somebody.person(), Way.PROVIDER, request, response);
                LeaveAtProvider.remember(user, request);
                response.sendRedirect(page.substring("redirect:".length()));
            }
            case Claims.Nobody nobody -> refuse(Refusal.UNKNOWN, response);
            case Claims.Unverified unverified -> refuse(Refusal.UNVERIFIED, response);
        }
    }

    /** A wrong state or nonce, an error that the provider tells, or a provider that does not answer. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.warn("signing in with the provider failed: {}", failure.getMessage());
        refuse(away(failure) ? Refusal.AWAY : Refusal.FAILED, response);
    }

    private static boolean away(AuthenticationException failure) {
        if (failure instanceof OAuth2AuthenticationException told
                && told.getError().getErrorCode().equals("access_denied")) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static void refuse(Refusal why, HttpServletResponse response) throws IOException {
        response.sendRedirect("/sign-in/refusals/" + why.path());
    }
}
