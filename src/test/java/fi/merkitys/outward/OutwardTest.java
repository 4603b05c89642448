package fi.merkitys.outward;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked elsewhere, and what never. */
class OutwardTest {
    private static TlsServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new TlsServer();
        server.has("/calendar", OutwardTest::calendar);
        server.sendsOn("/elsewhere", "https://127.0.0.1/");
        server.has("/gone", 404, "");
        server.has("/broken", 503, "");
        server.has("/large", 200, "x".repeat(5000));
        server.isSlow("/slow");
    }

    private static void calendar(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("ETag", "\"one\"");
        var known = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        TlsServer.answer(exchange, known ? 304 : 200, known ? "" : "BEGIN:VCALENDAR");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static Answer get(String path) {
        return server.outward().get(server.at(path), null, 1000);
    }

    private static Answer.@Nullable Why why(Answer answer) {
        return answer instanceof Answer.Problem problem ? problem.why() : null;
    }

    @Test
    void whatIsThereIsReadAndNotReadAgainWhereItIsTheSame() {
        var first = get("/calendar");
        assertThat(first).isInstanceOfSatisfying(Answer.Content.class, content -> {
            assertThat(new String(content.body(), StandardCharsets.UTF_8)).isEqualTo("BEGIN:VCALENDAR");
            assertThat(content.etag()).isEqualTo("\"one\"");
        });
        assertThat(server.outward().get(server.at("/calendar"), "\"one\"", 1000))
                .isInstanceOf(Answer.Unchanged.class);
        assertThat(server.outward().post(server.at("/calendar"), "{}", 1000)).isInstanceOf(Answer.Content.class);
    }

    @Test
    void everythingElseIsAProblemWithAReason() {
        assertThat(why(get("/elsewhere"))).isEqualTo(Answer.Why.ELSEWHERE);
        assertThat(why(get("/gone"))).isEqualTo(Answer.Why.REFUSED);
        assertThat(why(get("/broken"))).isEqualTo(Answer.Why.BROKEN);
        assertThat(why(get("/large"))).isEqualTo(Answer.Why.TOO_LARGE);
        assertThat(why(get("/slow"))).isEqualTo(Answer.Why.TOO_SLOW);
        assertThat(why(new Outward(InetAddress::isLoopbackAddress, null, Duration.ofSeconds(5))
                        .get(server.at("/calendar"), null, 1000)))
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
