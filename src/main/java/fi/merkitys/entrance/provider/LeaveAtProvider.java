package fi.merkitys.entrance.provider;

import fi.merkitys.installation.OwnAddress;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Whoever came by the provider signs out there too, where it has a place for that. */
@Component
class LeaveAtProvider implements LogoutHandler, LogoutSuccessHandler {
    /** With which the provider knows again whom it is about. */
    private static final String WORD = "provider-word";

    static final String EXIT = LeaveAtProvider.class.getName();
    private final Provider provider;
    private final ProviderSettings settings;
    private final OwnAddress address;

    LeaveAtProvider(Provider provider, ProviderSettings settings, OwnAddress address) {
        this.provider = provider;
        this.settings = settings;
        this.address = address;
    }

    static void remember(OidcUser user, HttpServletRequest request) {
        request.getSession(true).setAttribute(WORD, user.getIdToken().getTokenValue());
    }

    /** Before the session ends. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(WORD) instanceof String word) {
            provider.exit()
                    .ifPresent(exit -> request.setAttribute(
                            EXIT,
                            UriComponentsBuilder.fromUriString(exit)
                                    .queryParam("id_token_hint", word)
                                    .queryParam("client_id", "{client}")
                                    .queryParam("post_logout_redirect_uri", "{back}")
                                    .encode()
                                    .buildAndExpand(
                                            settings.clientId(),
                                            address.of(request).orElse("") + "/sign-in")
                                    .toUriString()));
        }
    }

    /** Not by a redirect: the content security policy keeps forms, and where they redirect to, within these walls. */
    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException, ServletException {
        if (request.getAttribute(EXIT) == null) {
            response.sendRedirect("/sign-in");
        } else {
            request.getRequestDispatcher("/signed-out").forward(request, response);
        }
    }
}
