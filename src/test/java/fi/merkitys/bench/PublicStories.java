package fi.merkitys.bench;

import fi.merkitys.installation.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/**
 * How many a second read a story without signing in: whole, compressed, and asked whether a copy still holds. Each time the
 * database says whether it is there. Who asks is on the same machine, and counted with it.
 */
@SuppressWarnings("SystemOut")
final class PublicStories {
    private static final String SLUG = "abcdefgh234567aa";
    private static final int CONNECTIONS = 16;
    private static final double WARM_UP = 10;
    private static final double MEASURED = 10;
    private static final int PARAGRAPHS = 12;

    private PublicStories() {}

    static void run() throws Exception {
        var data = Files.createTempDirectory("bench");
        try (var workplace = Workplace.of(data, 100, 10, 1_000, "--merkitys.jobs=false")) {
            tell(workplace);
            var path = "/heroes/" + SLUG;
            var page = fetch(workplace, path);
            var styles = page.body().replaceAll("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
            System.out.printf(
                    Locale.ROOT,
                    "%na story of %,d paragraphs: page %,d bytes, styles %,d bytes, together at most 50,000%n",
                    PARAGRAPHS,
                    bytes(page),
                    bytes(fetch(workplace, styles)));
            var etag = page.headers().firstValue("ETag").orElseThrow();
            new Load(workplace.port(), path, "Accept: text/html", 200).run(CONNECTIONS, 2 * WARM_UP);
            measure("page", new Load(workplace.port(), path, "Accept: text/html", 200));
            measure("page, compressed", new Load(workplace.port(), path, "Accept-Encoding: gzip", 200));
            measure("copy still holds (304)", new Load(workplace.port(), path, "If-None-Match: " + etag, 304));
            measure("card for social media", new Load(workplace.port(), path + "/card.jpg", "Accept: image/*", 200));
            measure("feed", new Load(workplace.port(), "/heroes/feed.atom", "Accept: */*", 200));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static int bytes(HttpResponse<String> answer) {
        return answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }

    private static HttpResponse<String> fetch(Workplace workplace, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var at = URI.create("http://localhost:" + workplace.port() + path);
            var answer = client.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answers " + answer.statusCode());
            }
            return answer;
        }
    }

    private static void tell(Workplace workplace) throws Exception {
        try (var owner = TestDatabase.ownerOf(workplace.context());
                var statement = owner.createStatement()) {
            statement.execute("""
                with story as (
                  insert into successes.story (
                    hero_id, writer_id, slug, language, title, words, channels, written_by, written_at
                  )
                  select a.id, a.supervisor_id, '%s', 'en', 'She stayed until it was settled',
                         array_to_string(array(select repeat('The line was dead, and she stayed. ', 12)
                                               from generate_series(1, %d)), E'\\n\\n'),
                         '{page,feed}', a.supervisor_id, now()
                  from people.person a
                  where a.email = 'a0@bench.example'
                  returning id
                )
                select id from story
                """.formatted(SLUG, PARAGRAPHS));
            statement.execute("""
                insert into successes.story_consent (story_id, version, channel, given_at)
                select s.id, 1, c, now() from successes.story s cross join unnest(s.channels) c
                """);
            statement.execute("""
                insert into successes.story_approval (story_id, version, person_id, approved_at)
                select s.id, 1, p.id, now()
                from successes.story s
                cross join (select id from people.person order by id limit 2) p
                """);
            statement.execute("insert into successes.outside (open, changed_at) values (true, now())");
        }
    }

    private static void measure(String what, Load load) throws Exception {
        load.run(CONNECTIONS, WARM_UP);
        System.out.printf(Locale.ROOT, "  %-26s %s%n", what, load.run(CONNECTIONS, MEASURED));
    }
}
