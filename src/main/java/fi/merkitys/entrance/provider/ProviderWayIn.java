package fi.merkitys.entrance.provider;

import fi.merkitys.identity.WayIn;
import fi.merkitys.installation.OwnAddress;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** The filters that send people to the provider and receive them back: Spring Security's, with our addresses. */
@Component
class ProviderWayIn implements WayIn {
    private static final String AWAY = "/sign-in/with";
    static final String BACK = "/sign-in/from/" + Provider.ID;
    private final ProviderSettings settings;
    private final Provider provider;
    private final ComeFromProvider come;
    private final LeaveAtProvider leave;
    private final OwnAddress address;

    ProviderWayIn(
            ProviderSettings settings,
            Provider provider,
            ComeFromProvider come,
            LeaveAtProvider leave,
            OwnAddress address) {
        this.settings = settings;
        this.provider = provider;
        this.come = come;
        this.leave = leave;
        this.address = address;
    }

    @Override
    public void openIn(HttpSecurity door) throws Exception {
        if (!settings.on()) {
            return;
        }
        door.oauth2Login(login -> login.loginPage("/sign-in")
                        .loginProcessingUrl(BACK)
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NothingKept())
                        .authorizationEndpoint(away -> away.authorizationRequestResolver(new FromOurAddress())
                                .authorizationRedirectStrategy(ProviderWayIn::leadAway))
                        .successHandler(come)
                        .failureHandler(come)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(come);
                                return filter;
                            }
                        }))
                .logout(out -> out.addLogoutHandler(leave).logoutSuccessHandler(leave));
    }

    /** By a page: the content security policy keeps forms, and where they redirect to, within these walls. */
    private static void leadAway(HttpServletRequest request, HttpServletResponse response, String url)
            throws IOException {
        request.setAttribute(ProviderPages.AWAY, url);
        try {
            request.getRequestDispatcher("/sign-in/leaving").forward(request, response);
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }

    /** The provider sends people back to our address as it was configured; another account may be asked for. */
    private final class FromOurAddress implements OAuth2AuthorizationRequestResolver {
        private final DefaultOAuth2AuthorizationRequestResolver usual =
                new DefaultOAuth2AuthorizationRequestResolver(provider, AWAY);

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return wanted(request) ? adapted(usual.resolve(request), request) : null;
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
            return wanted(request) ? adapted(usual.resolve(request, id), request) : null;
        }

        /** By the button of our own page: no link from elsewhere signs anybody in whom the provider knows already. */
        private static boolean wanted(HttpServletRequest request) {
            return request.getMethod().equals("POST");
        }

        private @Nullable OAuth2AuthorizationRequest adapted(
                @Nullable OAuth2AuthorizationRequest plain, HttpServletRequest request) {
            if (plain == null) {
                return null;
            }
            var ours = address.of(request)
                    .orElseThrow(() -> new IllegalStateException("signing in with the provider needs MERKITYS_URL"));
            return OAuth2AuthorizationRequest.from(plain)
                    .redirectUri(ours + BACK)
                    .additionalParameters(more -> {
                        if (request.getParameter("another") != null) {
                            more.put("prompt", "select_account");
                        }
                    })
                    .build();
        }
    }

    /** The provider's tokens are of no more use once it has said who somebody is. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // as Spring Security has it
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String id, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String id, Authentication who, HttpServletRequest request, HttpServletResponse response) {}
    }
}
