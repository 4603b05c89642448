package fi.merkitys.identity;

import fi.merkitys.identity.tokens.TokenFilter;
import fi.merkitys.identity.tokens.Tokens;
import fi.merkitys.installation.Installation;
import fi.merkitys.people.PersonId;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two doors: scripts come with a bearer token to {@code /api} and {@code /scim}, people come with a session to everything else. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {
    private final ApplicationEventPublisher events;
    private final Refusals refusals;

    SecurityConfiguration(ApplicationEventPublisher events, Refusals refusals) {
        this.refusals = refusals;
        this.events = events;
    }

    /** No inline script and no inline style, from the first page on. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Nothing of ours uses them, so nothing slipped in may. */
    private static final String NO_DEVICES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** Answers to scripts are for no browser to show. */
    private static final String NO_PAGE =
            "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    /** The console to try the API is not ours and sets styles of its own. */
    private static final String TRYING_POLICY = CONTENT_SECURITY_POLICY + "; style-src 'self' 'unsafe-inline'";

    @Bean
    @Order(1)
    SecurityFilterChain doorForScripts(HttpSecurity http, Installation installation, Tokens tokens) throws Exception {
        return http.securityMatcher(forScripts())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TechnicalAccount(installation), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new TokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/scim/**")
                        .hasAuthority(Scope.PROVISION_PEOPLE.authority())
                        .anyRequest()
                        .hasAnyAuthority(scopes()))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(this::refuseToken).accessDeniedHandler(this::refuse))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NO_PAGE))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    private void refuseToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException none) {
        refusals.note("no token that is known", request);
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        refusals.note(why instanceof CsrfException ? "without the token of the form" : "not allowed", request);
        new AccessDeniedHandlerImpl().handle(request, response, why);
    }

    /** Whoever has none of them is turned away before anything of the request is read. */
    private static String[] scopes() {
        return Arrays.stream(Scope.values()).map(Scope::authority).toArray(String[]::new);
    }

    /** SCIM, and everything below /api except its description, which people read. */
    private static RequestMatcher forScripts() {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                paths.matcher("/scim/**"),
                new AndRequestMatcher(
                        paths.matcher("/api/**"),
                        new NegatedRequestMatcher(new OrRequestMatcher(
                                paths.matcher("/api/openapi.json/**"),
                                paths.matcher("/api/slack/**"),
                                toTryTheApi()))));
    }

    private static RequestMatcher toTryTheApi() {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(paths.matcher("/api/try/**"), paths.matcher("/api/swagger-ui/**"));
    }

    private static HeaderWriter policy(RequestMatcher where, String directives) {
        return new DelegatingRequestMatcherHeaderWriter(where, new ContentSecurityPolicyHeaderWriter(directives));
    }

    @Bean
    @Order(2)
    SecurityFilterChain doorForPeople(
            HttpSecurity http, SecurityContextRepository contexts, RequestCache wanted, List<WayIn> ways)
            throws Exception {
        for (var way : ways) {
            way.openIn(http);
        }
        return http.securityContext(security -> security.securityContextRepository(contexts))
                // BeginSession makes a session anew. A filter that renames the old one first would keep it from ending.
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.none()))
                .addFilterBefore(new RefuseFilesOfStrangers(), CsrfFilter.class)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::couldBeForged))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/assets/**",
                                "/favicon.ico",
                                "/error",
                                "/health",
                                "/sign-in",
                                "/sign-in/refusals/*",
                                "/sign-in/with/provider",
                                "/sign-in/leaving",
                                "/signed-out",
                                "/demo-sessions",
                                "/languages/*",
                                "/second-factor",
                                "/passkey-challenges",
                                "/passkey-sign-ins",
                                "/password-reset",
                                "/links/*",
                                "/calendars/*.ics",
                                "/api/slack/commands",
                                "/digest/*",
                                "/screen/*",
                                "/screen/*/turn",
                                "/first-administrator")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in"))
                                .accessDeniedHandler(this::refuse))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, who) -> tellOfSigningOut(who))
                        .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(
                                ClearSiteDataHeaderWriter.Directive.CACHE,
                                ClearSiteDataHeaderWriter.Directive.STORAGE)))
                        .logoutSuccessUrl("/sign-in"))
                .headers(headers -> headers.addHeaderWriter(policy(toTryTheApi(), TRYING_POLICY))
                        .addHeaderWriter(policy(new NegatedRequestMatcher(toTryTheApi()), CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    private void tellOfSigningOut(@Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedIn someone) {
            events.publishEvent(new PersonSignedOut(new PersonId(someone.personId())));
        }
    }

    /**
     * What needs no form of ours, because it proves itself: one click of a mail program by the address that it goes to, a
     * command of Slack by its signature.
     */
    private static final RequestMatcher PROVEN = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/digest/*"),
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/slack/commands"));

    /** Not the page that tells of an error: the request it belongs to has been checked. */
    private static boolean couldBeForged(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR
                && CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && !PROVEN.matches(request);
    }

    /** The page that somebody wanted before signing in; nobody at the door needs a session for it. */
    @Bean
    RequestCache wanted() {
        var cache = new CookieRequestCache();
        var paths = PathPatternRequestMatcher.withDefaults();
        cache.setRequestMatcher(new AndRequestMatcher(
                paths.matcher(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(paths.matcher("/assets/**")),
                new NegatedRequestMatcher(request -> request.getHeader("HX-Request") != null),
                request -> String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html")));
        cache.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return cache;
    }
}
