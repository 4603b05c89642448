package fi.merkitys.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.installation.OwnTransactions;
import fi.merkitys.installation.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Killed at any moment while it carries letters, the application loses none of them, and sends none twice but what was under
 * way just then: at most one on each connection. A small number in every build;
 * {@code -Dmerkitys.letters=100000 -Dmerkitys.kills=10} for the whole of it.
 */
class KilledPostmanTest {
    private static final int KILLS = Integer.getInteger("merkitys.kills", 2);
    private static final int LETTERS = Integer.getInteger("merkitys.letters", 2_000);
    private static final int CONNECTIONS = 2;

    @Test
    void everyLetterArrivesAndOnlyWhatWasUnderWayArrivesAgain() throws Exception {
        var database = application();
        try (var server = new CountingSmtp();
                var own = new OwnTransactions(database)) {
            own.whole().run(() -> own.jdbc().sql("delete from mail.letter").update());
            post(own, server.port());
            var expected = names(own);
            var began = System.nanoTime();
            for (int kill = 0; kill < KILLS; kill++) {
                killOnceSomeHaveArrived(database, server, kill);
            }
            var last = start(database, server.port());
            assertThat(last.waitFor(30, TimeUnit.MINUTES)).isTrue();
            assertThat(last.exitValue()).isZero();
            tell(server, (System.nanoTime() - began) / 1e9);
            assertThat(server.arrived().keySet()).isEqualTo(expected);
            assertThat(again(server)).isLessThanOrEqualTo(KILLS * CONNECTIONS);
            assertThat(server.arrived().values()).allMatch(times -> times <= 1 + KILLS);
            own.whole().run(() -> own.jdbc().sql("delete from mail.letter").update());
        }
    }

    private static PGSimpleDataSource application() {
        var database = new PGSimpleDataSource();
        TestDatabase.shared().asApplication(database);
        return database;
    }

    private static void post(OwnTransactions own, int port) {
        var outbox = PostmanChild.outbox(own, port);
        own.whole()
                .run(() -> outbox.post(IntStream.range(0, LETTERS)
                        .mapToObj(at -> new Letter(
                                "person" + at + "@testi.example",
                                "Your one-to-one has moved",
                                "There is something for you.",
                                "<p>There is something for you.</p>"))
                        .toList()));
    }

    private static Set<String> names(OwnTransactions own) {
        return own.whole()
                .read(() -> new HashSet<>(own.jdbc()
                        .sql("select message_id from mail.letter")
                        .query(String.class)
                        .list()));
    }

    /** Spread over the whole of it, each at a random moment. */
    private static void killOnceSomeHaveArrived(PGSimpleDataSource database, CountingSmtp server, int kill)
            throws Exception {
        var child = start(database, server.port());
        var moment = LETTERS * (kill + ThreadLocalRandom.current().nextDouble(0.2, 0.9)) / (KILLS + 1);
        while (server.arrived().size() < moment && child.isAlive()) {
            Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(1, 20)));
        }
        child.destroyForcibly().waitFor();
    }

    private static int again(CountingSmtp server) {
        return server.arrived().values().stream().mapToInt(times -> times - 1).sum();
    }

    private static void tell(CountingSmtp server, double seconds) {
        System.out.printf(
                Locale.ROOT,
                "%,d letters, killed %d times: all in %.0f s, %d arrived twice%n",
                server.arrived().size(),
                KILLS,
                seconds,
                again(server));
    }

    private static Process start(PGSimpleDataSource database, int port) throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostmanChild.class.getName(),
                        database.getURL(),
                        String.valueOf(database.getUser()),
                        String.valueOf(database.getPassword()),
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
