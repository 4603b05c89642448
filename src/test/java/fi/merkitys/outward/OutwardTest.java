package fi.merkitys.outward;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server of its own with TLS; only for it the guard lets this machine through. */
class OutwardTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path files;

    private static HttpsServer server;
    private static SSLContext trusted;

    @BeforeAll
    static void start() throws Exception {
        trusted = trusting(keys());
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(trusted));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/calendar", OutwardTest::calendar);
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "https://127.0.0.1/");
            answer(exchange, 302, "");
        });
        server.createContext("/gone", exchange -> answer(exchange, 404, ""));
        server.createContext("/broken", exchange -> answer(exchange, 503, ""));
        server.createContext("/large", exchange -> answer(exchange, 200, "x".repeat(5000)));
        server.start();
    }

    private static void calendar(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("ETag", "\"one\"");
        var known = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        answer(exchange, known ? 304 : 200, known ? "" : "BEGIN:VCALENDAR");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static KeyStore keys() throws Exception {
        var store = files.resolve("server.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        var known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("server", keys.getCertificate("server"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static Outward toThisMachine() {
        return new Outward(InetAddress::isLoopbackAddress, new DefaultClientTlsStrategy(trusted));
    }

    private static URI at(String path) {
        return URI.create("https://localhost:" + server.getAddress().getPort() + path);
    }

    private static Answer.@Nullable Why why(Answer answer) {
        return answer instanceof Answer.Problem problem ? problem.why() : null;
    }

    @Test
    void whatIsThereIsReadAndNotReadAgainWhereItIsTheSame() {
        var first = toThisMachine().get(at("/calendar"), null, 1000);
        assertThat(first).isInstanceOfSatisfying(Answer.Content.class, content -> {
            assertThat(new String(content.body(), StandardCharsets.UTF_8)).isEqualTo("BEGIN:VCALENDAR");
            assertThat(content.etag()).isEqualTo("\"one\"");
        });
        assertThat(toThisMachine().get(at("/calendar"), "\"one\"", 1000)).isInstanceOf(Answer.Unchanged.class);
        assertThat(toThisMachine().post(at("/calendar"), "{}", 1000)).isInstanceOf(Answer.Content.class);
    }

    @Test
    void everythingElseIsAProblemWithAReason() {
        assertThat(why(toThisMachine().get(at("/elsewhere"), null, 1000))).isEqualTo(Answer.Why.ELSEWHERE);
        assertThat(why(toThisMachine().get(at("/gone"), null, 1000))).isEqualTo(Answer.Why.REFUSED);
        assertThat(why(toThisMachine().get(at("/broken"), null, 1000))).isEqualTo(Answer.Why.BROKEN);
        assertThat(why(toThisMachine().get(at("/large"), null, 1000))).isEqualTo(Answer.Why.TOO_LARGE);
        assertThat(why(new Outward(InetAddress::isLoopbackAddress, null).get(at("/calendar"), null, 1000)))
                .as("a certificate that nobody has signed")
                .isEqualTo(Answer.Why.UNREACHABLE);
    }

    /** By a name, by a number, by any way of writing either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:a00:1]/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.64.0.1/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/",
                "https://224.0.0.1/",
                "https://255.255.255.255/"
            })
    void nobodyReachesIntoTheHouse(String address) {
        var answer = Outward.understood(address).map(uri -> new Outward().get(uri, null, 1000));
        answer.ifPresent(said -> assertThat(why(said)).isIn(Answer.Why.NOT_PUBLIC, Answer.Why.UNKNOWN_HOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a.ics",
                "file:///etc/passwd",
                "ftp://example.org/",
                "https://user:password@example.org/",
                "https://example.org:25/",
                "https:///a.ics",
                "example.org",
                "javascript:alert(1)",
                ""
            })
    void onlyAddressesOfTheEncryptedWebAreUnderstood(String address) {
        assertThat(Outward.understood(address)).isEmpty();
    }

    @Test
    void whatIsGivenOutForSubscribingIsTheSame() {
        assertThat(Outward.understood(" webcal://example.org/a.ics "))
                .hasValue(URI.create("https://example.org/a.ics"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "8.8.8.8", "172.15.0.1", "172.32.0.1"
            })
    void theInternetIsPublic(String address) throws Exception {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
    }
}
