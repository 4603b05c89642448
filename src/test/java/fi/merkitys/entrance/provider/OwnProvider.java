package fi.merkitys.entrance.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import fi.merkitys.browser.RunningMerkitys;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.boot.web.server.WebServer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * A real identity provider on a port of its own: Spring Authorization Server. It knows everybody by one password, and
 * says of each what it was told to say.
 */
public final class OwnProvider {
    public static final String PASSWORD = "known to the provider";
    private static final String SECRET = "the secret of the client";
    private static @Nullable OwnProvider started;
    private final WebServer server;
    private final Map<String, Map<String, Object>> words = new ConcurrentHashMap<>();
    private final Map<String, RegisteredClient> clients = new ConcurrentHashMap<>();

    private OwnProvider() {
        var context = new AnnotationConfigServletWebApplicationContext();
        context.registerBean(OwnProvider.class, () -> this);
        context.register(Rules.class);
        server = new TomcatServletWebServerFactory(0).getWebServer(servlets -> {
            context.setServletContext(servlets);
            context.refresh();
            servlets.addServlet("pages", new DispatcherServlet(context)).addMapping("/");
            servlets.addFilter("door", new DelegatingFilterProxy("springSecurityFilterChain", context))
                    .addMappingForUrlPatterns(null, false, "/*");
        });
        server.start();
    }

    public static synchronized OwnProvider started() {
        if (started == null) {
            started = new OwnProvider();
        }
        return started;
    }

    /** An installation that trusts this provider; each has a name of its own there. */
    public RunningMerkitys trustedBy(String story, String... more) {
        var arguments = new java.util.ArrayList<>(java.util.List.of(
                "--merkitys.provider.issuer=" + issuer(),
                "--merkitys.provider.client-id=" + story,
                "--merkitys.provider.client-secret=" + SECRET,
                "--merkitys.provider.name=Testi ID",
                "--merkitys.api.token=the-token-of-the-tests"));
        arguments.addAll(java.util.List.of(more));
        var merkitys = RunningMerkitys.emptyFor(story, arguments.toArray(String[]::new));
        clients.computeIfAbsent(story, name -> client(name, merkitys));
        return merkitys;
    }

    public String issuer() {
        return "http://localhost:" + server.getPort();
    }

    /** What an ID token says of somebody. */
    public void says(String who, Map<String, Object> claims) {
        words.put(who, Map.copyOf(claims));
    }

    private static RegisteredClient client(String name, RunningMerkitys merkitys) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(merkitys.url("/sign-in/from/provider"))
                .postLogoutRedirectUri(merkitys.url("/sign-in"))
                .scope("openid")
                .scope("email")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    /** Not marked as configuration: Merkitys, which looks for those around here, is not to find it. */
    @EnableWebSecurity
    @EnableWebMvc
    static class Rules {
        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) throws Exception {
            http.oauth2AuthorizationServer(server -> {
                http.securityMatcher(server.getEndpointsMatcher());
                server.oidc(Customizer.withDefaults());
            });
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
                    .exceptionHandling(
                            errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .csrf(csrf -> csrf.disable())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService everybody() {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("PERSON")
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(OwnProvider provider) {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    provider.clients.put(client.getClientId(), client);
                }

                @Override
                public @Nullable RegisteredClient findById(String id) {
                    return provider.clients.get(id);
                }

                @Override
                public @Nullable RegisteredClient findByClientId(String id) {
                    return provider.clients.get(id);
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(
                    new JWKSet(new RSAKeyGenerator(2048).keyID("one").generate()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return NimbusJwtDecoder.withJwkSource(keys).build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> words(OwnProvider provider) {
            return token -> {
                Authentication who = token.getPrincipal();
                if (who != null && token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    var words = provider.words.getOrDefault(who.getName(), Map.of());
                    token.getClaims().claims(claims -> claims.putAll(words));
                }
            };
        }
    }
}
