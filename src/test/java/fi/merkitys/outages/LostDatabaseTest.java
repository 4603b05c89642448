package fi.merkitys.outages;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Merkitys;
import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.FieldMapping;
import fi.merkitys.contacts.mapping.Mapping;
import fi.merkitys.contacts.mapping.MappingJson;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole application on an external database that goes away and comes back. Petri, the administrator, reads Finnish.
 */
class LostDatabaseTest {
    private static final String TOKEN = "the-token-of-the-tests";
    private static final int ROWS = 150_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    static Path data;

    private static EmbeddedPostgres postgres;
    private static Cable cable;
    private static ServletWebServerApplicationContext merkitys;
    private static JdbcClient besideTheCable;

    private static final HttpClient petri =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private static final HttpClient stranger = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        cable = new Cable(postgres.getPort());
        besideTheCable = JdbcClient.create(postgres.getPostgresDatabase());
        merkitys = (ServletWebServerApplicationContext) new SpringApplication(Merkitys.class)
                .run(
                        "--server.port=0",
                        "--merkitys.demo=false",
                        "--merkitys.data=" + data,
                        "--merkitys.database.url=jdbc:postgresql://127.0.0.1:" + cable.port() + "/postgres",
                        "--merkitys.database.username=postgres",
                        "--merkitys.database.password=trusted",
                        "--merkitys.api.token=" + TOKEN,
                        "--spring.jmx.enabled=false");
        begin();
    }

    @AfterAll
    static void stop() throws Exception {
        merkitys.close();
        cable.close();
        postgres.close();
    }

    private static void begin() throws Exception {
        var form = Jsoup.parse(petri.send(to("/first-administrator").build(), BodyHandlers.ofString())
                .body());
        var fields = Map.of(
                "_csrf", form.select("[name=_csrf]").val(),
                "organisation", "Testi Oy",
                "name", "Petri",
                "email", "petri@testi.example",
                "password", "a long password");
        petri.send(posted("/first-administrator", fields), BodyHandlers.ofString());
        besideTheCable.sql("update people.person set language = 'fi'").update();
        // Figures are used, as in an installation that was there before there was a checklist.
        besideTheCable.sql("""
            insert into golive.grace (until_day) values (current_date + 30)
            on conflict (only_row) do update set until_day = excluded.until_day
            """).update();
        assertThat(petri.send(to("/").build(), BodyHandlers.ofString()).body()).contains("lang=\"fi\"", "Petri");
        besideTheCable
                .sql("insert into people.external_id (source, value, person_id) select 'Exchange', '17', id from"
                        + " people.person")
                .update();
        var mapping = Mapping.of(Map.of(
                Field.CONTACT_ID, FieldMapping.column("id"),
                Field.AGENT_ID, FieldMapping.column("agent"),
                Field.STARTED_AT, FieldMapping.column("start").as("iso")));
        var put = script("/api/contact-sources/Exchange")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(MappingJson.write(mapping)))
                .build();
        assertThat(stranger.send(put, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + merkitys.getWebServer().getPort() + path));
    }

    private static HttpRequest.Builder script(String path) {
        return to(path).header("Authorization", "Bearer " + TOKEN);
    }

    private static HttpRequest posted(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static CompletableFuture<HttpResponse<String>> ask(HttpClient who, HttpRequest what) {
        return who.sendAsync(what, BodyHandlers.ofString());
    }

    @Test
    void everybodyIsToldInTheirLanguageAndItGoesOnByItself() throws Exception {
        var door = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var form = Jsoup.parse(
                door.send(to("/sign-in").build(), BodyHandlers.ofString()).body());
        var password = posted(
                "/sign-in",
                Map.of(
                        "_csrf", form.select("[name=_csrf]").val(),
                        "email", "petri@testi.example",
                        "password", "a long password"));
        cable.pull();
        try {
            var today = ask(petri, to("/").header("Accept-Language", "en").build());
            var people = ask(petri, to("/people").build());
            var import1 = ask(
                    petri, to("/contact-imports/1").header("HX-Request", "true").build());
            var lithuanian =
                    ask(stranger, to("/sign-in").header("Accept-Language", "lt").build());
            var signingIn = ask(door, password);
            var health = ask(stranger, to("/health").build());
            var english = ask(stranger, script("/api/contact-imports/1").build());
            var finnish = ask(
                    stranger,
                    script("/api/agent-days?from=2026-05-01&to=2026-05-31")
                            .header("Accept-Language", "fi")
                            .build());
            var upload = ask(
                    stranger,
                    script("/api/contact-imports?source=Exchange")
                            .POST(BodyPublishers.ofString("id,agent,start\n"))
                            .build());
            assertPage(today, "Tietokanta ei vastaa");
            assertPage(people, "Tietokanta ei vastaa");
            assertPage(import1, "Tietokanta ei vastaa");
            assertPage(lithuanian, "Duomenų bazė neatsako");
            assertPage(signingIn, "The database does not answer");
            assertPage(health, "The database does not answer");
            assertProblem(english, "Nothing is lost");
            assertProblem(finnish, "Mitään ei ole kadonnut");
            assertProblem(upload, "Nothing is lost");
        } finally {
            cable.plugIn();
        }
        // A connection that broke may be met once more before the pool has given it up.
        var end = System.nanoTime() + PATIENCE.toNanos();
        var again = petri.send(to("/").build(), BodyHandlers.ofString());
        while (again.statusCode() == 503 && System.nanoTime() < end) {
            again = petri.send(to("/").build(), BodyHandlers.ofString());
        }
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(door.send(password, BodyHandlers.ofString()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("failed"));
    }

    private static void assertPage(CompletableFuture<HttpResponse<String>> answer, String title) {
        var page = answer.join();
        assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
        assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo(title);
        assertThat(page.body()).doesNotContain("Exception", "fi.merkitys", "jdbc:");
    }

    private static void assertProblem(CompletableFuture<HttpResponse<String>> answer, String words) {
        var problem = answer.join();
        assertThat(problem.statusCode()).as(problem.body()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(problem.body()).contains("\"detail\":\"" + words).doesNotContain("Exception", "fi.merkitys");
    }

    @Test
    void anImportWaitsAndIsWholeInTheEnd() throws Exception {
        var imports = 0;
        for (var cutWhen : new String[] {"received", "merged"}) {
            do {
                assertThat(imports)
                        .as("tries to meet an import that is " + cutWhen)
                        .isLessThan(12);
                send(contacts(cutWhen + imports++ + "-"));
            } while (!isMetAs(cutWhen));
            cable.pull();
            Thread.sleep(300);
            assertThat(state()).isEqualTo(cutWhen);
            cable.plugIn();
            untilStateIs("done");
            var counts = besideTheCable
                    .sql("select accepted || ' of ' || rows_read from contacts.import order by id desc limit 1")
                    .query(String.class)
                    .single();
            assertThat(counts).isEqualTo(ROWS + " of " + ROWS);
            assertThat(uploads()).isZero();
        }
        var csv = stranger.send(
                script("/api/agent-days?from=2026-05-01&to=2026-05-31").build(), BodyHandlers.ofLines());
        assertThat(csv.body()
                        .skip(1)
                        .mapToLong(row -> Long.parseLong(row.split(",")[7]))
                        .sum())
                .isEqualTo((long) imports * ROWS);
    }

    private static void send(String contacts) throws Exception {
        var sent = stranger.send(
                script("/api/contact-imports?source=Exchange")
                        .POST(BodyPublishers.ofString(contacts))
                        .build(),
                BodyHandlers.ofString());
        assertThat(sent.statusCode()).isEqualTo(202);
    }

    /** Some states last milliseconds: on a busy machine an import may be through before anybody looks. */
    private static boolean isMetAs(String wanted) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var state = state();
        while (!state.equals(wanted) && !state.equals("done")) {
            assertThat(System.nanoTime())
                    .as("waiting for %s, is %s", wanted, state)
                    .isLessThan(until);
            Thread.sleep(1);
            state = state();
        }
        return state.equals(wanted);
    }

    private static String contacts(String prefix) {
        var text = new StringBuilder("id,agent,start\n");
        for (int row = 0; row < ROWS; row++) {
            text.append(prefix).append(row).append(",17,2026-05-%02d 09:00:00\n".formatted(1 + row % 28));
        }
        return text.toString();
    }

    private static String state() {
        return besideTheCable
                .sql("select state from contacts.import order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private static void untilStateIs(String wanted) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!state().equals(wanted)) {
            assertThat(System.nanoTime())
                    .as("waiting for %s, is %s", wanted, state())
                    .isLessThan(until);
            Thread.sleep(1);
        }
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        long before = imports();
        for (var broken : List.of("""
            Content-Type: text/csv
            Content-Length: 1000000

            id,agent,start
            """, """
            Content-Type: text/csv
            Transfer-Encoding: chunked

            f
            id,agent,start

            """, """
            Content-Type: multipart/form-data; boundary=b
            Content-Length: 1000000

            --b
            Content-Disposition: form-data; name="file"; filename="a.csv"

            id,agent,start
            """)) {
            try (var socket = new Socket("localhost", merkitys.getWebServer().getPort())) {
                var out = socket.getOutputStream();
                var request = """
                    POST /api/contact-imports?source=Exchange HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    %s\
                    """.formatted(TOKEN, broken);
                out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                Thread.sleep(300);
            }
        }
        Thread.sleep(500);
        assertThat(imports()).isEqualTo(before);
        assertThat(uploads()).isZero();
        assertThat(petri.send(to("/contacts").build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    /** Not a byte of it is sent: only how many there would be. */
    @Test
    void anUploadThatDoesNotFitIsRefusedBeforeItIsSent() throws Exception {
        var petabyte = Map.of(
                "en", "The file does not fit on the server",
                "fi", "Tiedosto ei mahdu palvelimen levylle",
                "lt", "Failas netelpa serverio diske");
        for (var told : petabyte.entrySet()) {
            try (var socket = new Socket("localhost", merkitys.getWebServer().getPort())) {
                socket.setSoTimeout(20_000);
                var request = """
                    POST /api/contact-imports?source=Exchange HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Accept-Language: %s
                    Content-Type: text/csv
                    Content-Length: 1000000000000000

                    """.formatted(TOKEN, told.getKey());
                socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                assertThat(answer(socket))
                        .startsWith("HTTP/1.1 507")
                        .contains("application/problem+json", told.getValue());
            }
        }
        assertThat(uploads()).isZero();
    }

    /** To the end of its JSON: the connection may stay open. */
    private static String answer(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        var in = socket.getInputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
            answer.write(read);
            if (read == '}') {
                break;
            }
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static long imports() {
        return besideTheCable
                .sql("select count(*) from contacts.import")
                .query(Long.class)
                .single();
    }

    private static long uploads() throws IOException {
        if (!Files.isDirectory(data.resolve("uploads"))) {
            return 0;
        }
        try (var files = Files.list(data.resolve("uploads"))) {
            return files.count();
        }
    }
}
