package fi.merkitys.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one database behave as one. The second does TLS itself. Petri is the administrator. */
class TwoNodesTest {
    private static final String PETRI = "petri@testi.example";
    private static final String PASSWORD = "seven-brown-owls-on-a-fence";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LETTERS = 40;

    @TempDir
    static Path files;

    private static final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static EmbeddedPostgres postgres;
    private static SSLContext trusted;
    private static Node plain;
    private static Node secure;

    @BeforeAll
    static void start() throws Exception {
        mail.start();
        postgres = EmbeddedPostgres.start();
        var certificate = certificate();
        plain = Node.start("http", settings("one"));
        var tls = new ArrayList<>(settings("two"));
        tls.add("--server.ssl.key-store=" + certificate);
        tls.add("--server.ssl.key-store-password=" + PASSWORD);
        secure = Node.start("https", tls);
        try (var petri = new Browser(trusted)) {
            petri.submit(
                    plain,
                    "/first-administrator",
                    "/first-administrator",
                    Map.of("organisation", "Testi Oy", "name", "Petri", "email", PETRI, "password", PASSWORD));
        }
    }

    private static List<String> settings(String name) {
        return List.of(
                "--merkitys.data=" + files.resolve(name),
                "--merkitys.database.url=jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "--merkitys.database.username=postgres",
                "--merkitys.database.password=postgres",
                "--merkitys.secret-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "--merkitys.url=https://merkitys.testi.example",
                "--merkitys.mail.host=127.0.0.1",
                "--merkitys.mail.port=" + mail.getSmtp().getPort(),
                "--merkitys.mail.starttls=false",
                "--merkitys.mail.from=merkitys@testi.example");
    }

    /** As an administrator would make one to try. */
    private static Path certificate() throws Exception {
        var store = files.resolve("node.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "node",
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
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("node", keys.getCertificate("node"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        trusted = SSLContext.getInstance("TLS");
        trusted.init(null, trust.getTrustManagers(), null);
        return store;
    }

    @AfterAll
    static void stop() throws IOException {
        secure.close();
        plain.close();
        postgres.close();
        mail.stop();
    }

    @Test
    void whoSignedInOnOneIsInOnBothUntilTheyLeaveEither() throws Exception {
        try (var petri = new Browser(trusted)) {
            assertThat(petri.signIn(plain, PETRI, PASSWORD).statusCode()).isEqualTo(302);
            assertThat(petri.get(secure, "/account").statusCode()).isEqualTo(200);
            petri.submit(secure, "/account", "/sign-out", Map.of());
            assertThat(petri.get(plain, "/account").headers().firstValue("Location"))
                    .hasValue("/sign-in");
        }
    }

    @Test
    void endingAllOtherSessionsReachesTheOtherNode() throws Exception {
        try (var atWork = new Browser(trusted);
                var atHome = new Browser(trusted)) {
            atWork.signIn(plain, PETRI, PASSWORD);
            atHome.signIn(secure, PETRI, PASSWORD);
            atWork.submit(plain, "/account", "/sessions/ending", Map.of());
            assertThat(atHome.get(secure, "/account").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void wrongPasswordsCountTogether() throws Exception {
        try (var stranger = new Browser(trusted)) {
            for (int at = 0; at < 5; at++) {
                var node = at % 2 == 0 ? plain : secure;
                assertThat(stranger.signIn(node, "nobody@testi.example", "wrong")
                                .statusCode())
                        .isEqualTo(422);
            }
            for (var node : List.of(plain, secure)) {
                assertThat(stranger.signIn(node, "nobody@testi.example", "wrong")
                                .statusCode())
                        .isEqualTo(429);
            }
        }
    }

    @Test
    void aTokenThatWasTakenAwayIsRefusedAtOnceOnBoth() throws Exception {
        try (var petri = new Browser(trusted)) {
            petri.signIn(plain, PETRI, PASSWORD);
            var made = petri.submit(
                    plain,
                    "/account/tokens",
                    "/account/tokens",
                    Map.of("name", "nightly", "scope", "READ_GOALS", "organisation", "true"));
            var token = Jsoup.parse(made.body()).select(".m-secret").text();
            assertThat(goals(secure, token)).isEqualTo(200);
            var takeAway =
                    Jsoup.parse(petri.get(plain, "/account/tokens").body()).select(".m-tokens form");
            petri.submit(plain, "/account/tokens", takeAway.attr("action"), Map.of());
            assertThat(goals(secure, token)).isEqualTo(401);
            assertThat(goals(plain, token)).isEqualTo(401);
        }
    }

    private static int goals(Node node, String token) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().sslContext(trusted).build()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(node.url("/api/goals")))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void eachLetterGoesOutOnceAndEachJobIsDoneOnce() throws Exception {
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("""
                    insert into mail.letter (recipient, subject, body_text, body_html, posted_at, next_try_at)
                    select 'aino@testi.example', 'Letter ' || n, 'Hello', '<p>Hello</p>', now(), now()
                    from generate_series(1, ?) n
                    """)
                .param(LETTERS)
                .update();
        assertThat(mail.waitForIncomingEmail(PATIENCE.toMillis(), LETTERS)).isTrue();
        assertThat(waiting()).isZero();
        var subjects = new HashSet<String>();
        for (MimeMessage letter : mail.getReceivedMessages()) {
            if (Arrays.toString(letter.getAllRecipients()).contains("aino@")) {
                assertThat(subjects.add(letter.getSubject())).isTrue();
            }
        }
        assertThat(subjects).hasSize(LETTERS);
        // By now both nodes have looked for work more than once.
        assertThat(Tally.DONE).hasSize(1);
    }

    /** The last one is noted as sent just after the server has it. */
    private static long waiting() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var left = JdbcClient.create(postgres.getPostgresDatabase())
                    .sql("select count(*) from mail.letter where state = 'waiting'")
                    .query(Long.class)
                    .single();
            if (left == 0 || System.nanoTime() > until) {
                return left;
            }
            Thread.sleep(20);
        }
    }

    @Test
    void behindTlsCookiesAreSecureAndTheBrowserIsToldToStayThere() throws Exception {
        try (var one = new Browser(trusted);
                var two = new Browser(trusted)) {
            var here = two.signIn(secure, PETRI, PASSWORD).headers();
            assertThat(here.firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
            assertThat(here.allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "SameSite=Lax", "HttpOnly"));
            assertThat(one.signIn(plain, PETRI, PASSWORD).headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();
        }
    }

    @Test
    void healthTellsNoMoreThanThatItIsUp() throws Exception {
        try (var balancer = new Browser(trusted)) {
            for (var node : List.of(plain, secure)) {
                var health = balancer.get(node, "/health");
                assertThat(health.statusCode()).isEqualTo(200);
                assertThat(health.body()).isEqualTo("up");
                assertThat(health.headers().firstValue("Set-Cookie")).isEmpty();
            }
        }
    }
}
