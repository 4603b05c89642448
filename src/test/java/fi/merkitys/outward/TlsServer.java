package fi.merkitys.outward;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.jspecify.annotations.Nullable;

/** A server of its own with TLS, as one elsewhere; only for it the guard lets this machine through. */
public final class TlsServer implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();
    /** Nobody waits so long on a machine that has nothing else to do; on one that runs all tests at once some do. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Where nothing is said on purpose, nobody has to wait for it. */
    private static final Duration SILENCE = Duration.ofMillis(700);

    private static @Nullable SSLContext known;

    private final Map<String, HttpHandler> pages = new HashMap<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final Outward patient = waiting(PATIENCE);
    private final Outward impatient = waiting(SILENCE);
    private boolean slow;
    private HttpsServer server;

    public TlsServer() throws Exception {
        server = serving(0);
    }

    private static Outward waiting(Duration silence) throws Exception {
        return new Outward(InetAddress::isLoopbackAddress, new DefaultClientTlsStrategy(trusted()), silence);
    }

    /** With one certificate for all tests: to make one takes a while. */
    private static synchronized SSLContext trusted() throws Exception {
        if (known == null) {
            known = trusting(keys());
        }
        return known;
    }

    private HttpsServer serving(int port) throws Exception {
        var started = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        started.setHttpsConfigurator(new HttpsConfigurator(trusted()));
        started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        pages.forEach(started::createContext);
        started.start();
        return started;
    }

    public void has(String path, HttpHandler page) {
        pages.put(path, page);
        server.createContext(path, page);
    }

    /** The same answer each time; what is sent there is kept. */
    public void has(String path, int status, String text) {
        has(path, exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, status, text);
        });
    }

    /** Another answer from now on. */
    public void hasNow(String path, int status, String text) {
        hasNot(path);
        has(path, status, text);
    }

    public void hasNot(String path) {
        if (pages.remove(path) != null) {
            server.removeContext(path);
        }
    }

    public void sendsOn(String path, String to) {
        has(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            answer(exchange, 302, "");
        });
    }

    /** Takes what is sent, and says nothing for longer than anybody waits. */
    public void isSlow(String path) {
        slow = true;
        has(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            try (exchange) {
                Thread.sleep(SILENCE.multipliedBy(4));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    public URI at(String path) {
        return URI.create("https://localhost:" + server.getAddress().getPort() + path);
    }

    /** What was sent to it, in this order. */
    public List<String> bodies() {
        return bodies;
    }

    /** Reaches this machine and trusts this server; it waits less long where something is slow. */
    public Outward outward() {
        return slow ? impatient : patient;
    }

    public void goesDown() {
        server.stop(0);
    }

    public void comesBack() throws Exception {
        server = serving(server.getAddress().getPort());
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        patient.close();
        impatient.close();
    }

    private static KeyStore keys() throws Exception {
        var files = Files.createTempDirectory("tls");
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
        Files.delete(store);
        Files.delete(files);
        return keys;
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        var authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("server", keys.getCertificate("server"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
