package fi.merkitys.entrance.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtException;

/** A provider, or somebody in its place, says that its keys lie elsewhere. */
class ProvidersKeysTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            asked.add(path);
            if (path.equals("/keys")) {
                exchange.getResponseHeaders().set("Location", url("/elsewhere"));
                exchange.sendResponseHeaders(302, -1);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theyAreNotFetchedThere() {
        var registration = ClientRegistration.withRegistrationId("provider")
                .clientId("merkitys")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(url("/back"))
                .authorizationUri(url("/authorize"))
                .tokenUri(url("/token"))
                .jwkSetUri(url("/keys"))
                .build();
        var decoder = new ProvidersKeys().createDecoder(registration);
        var word = part("{\"alg\":\"RS256\"}") + "." + part("{\"sub\":\"aino\"}") + "." + part("no signature");
        assertThatThrownBy(() -> decoder.decode(word)).isInstanceOf(JwtException.class);
        assertThat(asked).isNotEmpty().containsOnly("/keys");
    }
}
