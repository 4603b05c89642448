package fi.merkitys.nodes;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jsoup.Jsoup;

/** Somebody's browser, which is led now to this node, now to that one. */
final class Browser implements AutoCloseable {
    private final HttpClient client;

    Browser(SSLContext trusted) {
        client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .sslContext(trusted)
                .build();
    }

    HttpResponse<String> get(Node node, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(node.url(path))).build(), BodyHandlers.ofString());
    }

    /** Fills in a form of a page: its token against forgery comes with it. */
    HttpResponse<String> submit(Node node, String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        var csrf = Jsoup.parse(get(node, page).body()).select("[name=_csrf]").val();
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8) + "&", ""));
        return client.send(
                HttpRequest.newBuilder(URI.create(node.url(action)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> signIn(Node node, String email, String password) throws IOException, InterruptedException {
        return submit(node, "/sign-in", "/sign-in", Map.of("email", email, "password", password));
    }

    @Override
    public void close() {
        client.close();
    }
}
