package fi.merkitys.entrance.provider;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody's browser without a window: keeps cookies, and follows no redirect of its own accord. */
final class Errand {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient web = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    record Answer(String url, int status, String location, String body) {}

    Answer get(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html"));
    }

    Answer post(String url, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = web.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var location = answer.headers()
                .firstValue("Location")
                .map(to -> answer.uri().resolve(to).toString())
                .orElse("");
        return new Answer(answer.uri().toString(), answer.statusCode(), location, answer.body());
    }

    /** Sends the form of a page with its token. */
    Answer submit(String page, String action, Map<String, String> form) throws IOException, InterruptedException {
        var token = Objects.requireNonNull(Jsoup.parse(get(page).body()).selectFirst("input[name=_csrf]"))
                .attr("value");
        var whole = new java.util.HashMap<>(form);
        whole.put("_csrf", token);
        return post(action, whole);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
