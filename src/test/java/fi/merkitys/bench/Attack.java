package fi.merkitys.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A thousand wrong passwords in a minute, evenly.
 *
 * @param account of the try with this number
 * @param address that it seems to come from
 */
record Attack(int port, String what, IntFunction<String> account, IntFunction<String> address) {
    static final int TRIES = 1_000;
    static final double SECONDS = 60;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static String address(int number) {
        return "198.51.%d.%d".formatted(number / 250, number % 250 + 1);
    }

    /** Somebody who signed in, or was told to wait. */
    record Owner(
            int status, @Nullable String seconds, @Nullable String device, double milliseconds) {
        String words() {
            return status == 302
                    ? "at once (%.0f ms)".formatted(milliseconds)
                    : "told to wait %s s (%d)".formatted(seconds, status);
        }
    }

    Running begin() throws IOException, InterruptedException {
        return new Running(this);
    }

    /** Who tries need not read the page anew each time. */
    private record Form(String session, String csrf) {}

    private Form form(HttpClient client) throws IOException, InterruptedException {
        var page = client.send(HttpRequest.newBuilder(at()).build(), BodyHandlers.ofString());
        var csrf = CSRF.matcher(page.body());
        if (!csrf.find()) {
            throw new IOException("no form: " + page.statusCode());
        }
        return new Form(cookie(page, "merkitys"), csrf.group(1));
    }

    private URI at() {
        return URI.create("http://localhost:" + port + "/sign-in");
    }

    private static String cookie(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .findFirst()
                .orElse("");
    }

    private HttpRequest attempt(Form form, String email, String password, String from, String cookies) {
        var body = Map.of("email", email, "password", password, "_csrf", form.csrf()).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(at())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", form.session() + "; " + cookies)
                .header("X-Forwarded-For", from)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** @param device the cookie of a browser in which they were before */
    Owner comesIn(String email, String password, @Nullable String device) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var form = form(client);
            long begun = System.nanoTime();
            var answer = client.send(
                    attempt(form, email, password, "192.0.2.7", device == null ? "" : device),
                    BodyHandlers.discarding());
            return new Owner(
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").orElse(null),
                    cookie(answer, "known-device"),
                    (System.nanoTime() - begun) / 1e6);
        }
    }

    /** The tries, in the background. */
    static final class Running implements AutoCloseable {
        private static final int AT_ONCE = 20;
        private final HttpClient client = HttpClient.newHttpClient();
        private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        private final List<Future<Integer>> tries = new ArrayList<>();

        private Running(Attack attack) throws IOException, InterruptedException {
            var form = attack.form(client);
            long begun = System.nanoTime();
            for (int number = 0; number < TRIES; number++) {
                var request =
                        attack.attempt(form, attack.account.apply(number), "wrong", attack.address.apply(number), "");
                long due = begun + (long) (number * SECONDS * 1e9 / TRIES);
                tries.add(threads.submit(() -> {
                    Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                    return client.send(request, BodyHandlers.discarding()).statusCode();
                }));
            }
        }

        /** Waits for the last. */
        String outcome() throws ExecutionException, InterruptedException {
            var answers = new TreeMap<Integer, Integer>();
            for (var one : tries) {
                answers.merge(one.get(), 1, Integer::sum);
            }
            return "looked at %d, told to wait %d, others %d"
                    .formatted(
                            answers.getOrDefault(422, 0),
                            answers.getOrDefault(429, 0),
                            TRIES - answers.getOrDefault(422, 0) - answers.getOrDefault(429, 0));
        }

        @Override
        public void close() {
            threads.shutdownNow();
            client.close();
        }
    }
}
