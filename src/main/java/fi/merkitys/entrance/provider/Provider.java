package fi.merkitys.entrance.provider;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * What the identity provider says of itself. It is asked when the first person wants to come in, and again once a day:
 * its being away keeps neither the application from starting nor anybody out who comes another way.
 */
@Component
class Provider implements ClientRegistrationRepository {
    static final String ID = "provider";
    private static final Duration HOLDS = Duration.ofDays(1);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION =
            new ParameterizedTypeReference<>() {};
    private final ProviderSettings settings;
    private final Clock clock;
    private volatile @Nullable Known known;

    Provider(ProviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(ClientRegistration registration, Instant until) {}

    @Override
    @SuppressWarnings("NullAway") // none for an unknown id, as its callers expect
    public ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) && settings.on() ? registration() : null;
    }

    private ClientRegistration registration() {
        var last = known;
        if (last != null && last.until().isAfter(clock.instant())) {
            return last.registration();
        }
        try {
            var asked = ask();
            known = new Known(asked, clock.instant().plus(HOLDS));
            return asked;
        } catch (RestClientException e) {
            if (last != null) {
                return last.registration();
            }
            throw e;
        }
    }

    private ClientRegistration ask() {
        var issuer = Objects.requireNonNull(settings.issuer());
        var description = web().get()
                .uri(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration")
                .retrieve()
                .body(DESCRIPTION);
        if (description == null || !issuer.equals(description.get("issuer"))) {
            throw new RestClientException("the provider at " + issuer + " calls itself "
                    + (description == null ? "nothing" : description.get("issuer")));
        }
        var secret = settings.secret();
        var registration = ClientRegistrations.fromOidcConfiguration(description)
                .registrationId(ID)
                .clientId(Objects.requireNonNull(settings.clientId()))
                .clientName(settings.name())
                .scope(settings.scopes())
                .redirectUri("{baseUrl}" + ProviderWayIn.BACK)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        return secret == null
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration.clientSecret(secret).build();
    }

    /** Once a day: nothing is kept ready for it. */
    private static RestClient web() {
        return RestClient.builder().requestFactory(requests()).build();
    }

    /** To where the settings and the description say, and nowhere on from there. */
    static ClientHttpRequestFactory requests() {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(TO_ANSWER);
        return requests;
    }

    /** Where people sign out at the provider, if it answers and has such a place. */
    Optional<String> exit() {
        try {
            return Optional.ofNullable(registration()
                            .getProviderDetails()
                            .getConfigurationMetadata()
                            .get("end_session_endpoint"))
                    .map(Object::toString);
        } catch (RestClientException e) {
            return Optional.empty();
        }
    }
}
