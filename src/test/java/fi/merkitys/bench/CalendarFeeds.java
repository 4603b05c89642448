package fi.merkitys.bench;

import fi.merkitys.installation.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What a calendar program costs that asks again and again: where nothing has changed, beside the obvious alternative, which
 * writes the feed each time. A supervisor of twelve meets each of them once a month for a year. What the asking costs on this
 * machine is counted as well.
 */
@SuppressWarnings("SystemOut")
final class CalendarFeeds {
    private static final int PROGRAMS = 5_000;
    private static final Duration EACH = Duration.ofMinutes(15);
    private static final double WARM_UP = 6;
    private static final double MEASURED = 8;
    private static final String SECRET = "the-secret-of-the-benchmark";

    private CalendarFeeds() {}

    static void run() throws Exception {
        var data = Files.createTempDirectory("bench");
        try (var workplace = Workplace.of(data, 1_000, 12, 1_000, "--merkitys.jobs=false")) {
            plan(workplace);
            var path = "/calendars/" + SECRET + ".ics";
            var first = fetch(workplace, path);
            var meetings = first.body().split("BEGIN:VEVENT", -1).length - 1;
            System.out.printf(
                    Locale.ROOT,
                    "%na feed of %,d entries, %,d characters%n",
                    meetings,
                    first.body().length());
            if (meetings == 0) {
                throw new IOException("no meetings in the feed");
            }
            var etag = first.headers().firstValue("ETag").orElseThrow();
            measure("written each time (at most 20 ms)", new Load(workplace.port(), path, "Accept: */*", 200));
            measure("not changed", new Load(workplace.port(), path, "If-None-Match: " + etag, 304));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void plan(Workplace workplace) throws Exception {
        try (var owner = TestDatabase.ownerOf(workplace.context());
                var statement = owner.createStatement()) {
            statement.execute("""
                insert into onetoones.meeting (
                  host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes, due_at,
                  changed_at
                )
                select a.supervisor_id, a.id, 'monthly', g.at, 30, 10, 10, g.at, now()
                from people.person a
                cross join lateral (
                  select date_trunc('day', now()) + make_interval(months => m, days => (a.id % 20)::int, hours => 9) as at
                  from generate_series(0, 11) m
                ) g
                where a.supervisor_id = (select id from people.person where email = 'p0@bench.example')
                """);
            statement.execute("""
                insert into calendars.feed (person_id, token_hash, made_at)
                select id, decode('%s', 'hex'), now() from people.person where email = 'p0@bench.example'
                """.formatted(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.UTF_8)))));
        }
    }

    private static HttpResponse<String> fetch(Workplace workplace, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var at = URI.create("http://localhost:" + workplace.port() + path);
            return client.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString());
        }
    }

    private static void measure(String what, Load load) throws Exception {
        load.run(1, WARM_UP);
        var before = used();
        var measured = load.run(1, MEASURED);
        var each = used().minus(before).toNanos() / 1e9 / (measured.perSecond() * MEASURED);
        System.out.printf(Locale.ROOT, "  %-36s %s%n", what, measured);
        System.out.printf(
                Locale.ROOT,
                "  %-36s %.2f ms of a core; %,d programs every %d minutes: %.1f %% of a core%n",
                "",
                each * 1e3,
                PROGRAMS,
                EACH.toMinutes(),
                100 * each * PROGRAMS / EACH.toSeconds());
    }

    /** By this process and those of its database. */
    private static Duration used() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
