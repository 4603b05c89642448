package fi.merkitys.voice.clocks;

import fi.merkitys.installation.OwnTransactions;
import fi.merkitys.installation.TestDatabase;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * More clocks than one node takes at once: two nodes share them, and one that is killed while it looks at them leaves nothing
 * half told. A small number in every build; {@code -Dmerkitys.clocks=100000 -Dmerkitys.kills=10} for the whole of it.
 */
class ClocksOnNodesTest {
    private static final int KILLS = Integer.getInteger("merkitys.kills", 2);
    private static final int THIRD = Integer.getInteger("merkitys.clocks", 24_000) / 3;

    @Test
    void twoNodesTellEachOnce() throws Exception {
        try (var voices = new ManyVoices(THIRD);
                var one = new OwnTransactions(application());
                var other = new OwnTransactions(application())) {
            CompletableFuture.allOf(Stream.of(one, other)
                            .map(own -> CompletableFuture.runAsync(ClocksAt.node(own, clock())::now))
                            .toArray(CompletableFuture[]::new))
                    .join();
            // What one had not finished the other has passed over.
            ClocksAt.node(one, clock()).now();
            voices.allAreTold();
        }
    }

    @Test
    void killedAmidstThemNothingIsLostAndNothingToldTwice() throws Exception {
        try (var voices = new ManyVoices(THIRD)) {
            for (var kill = 0; kill < KILLS; kill++) {
                var child = start();
                child.getInputStream().read();
                // Once before the first are done, then amidst the later ones.
                while (voices.done() < 3 * THIRD * kill / (KILLS + 1) && child.isAlive()) {
                    Thread.sleep(Duration.ofMillis(5));
                }
                Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(5, 300)));
                child.destroyForcibly().waitFor();
                System.out.printf("killed when %,d of %,d clocks were done%n", voices.done(), 3 * THIRD);
            }
            var last = start();
            last.waitFor(5, TimeUnit.MINUTES);
            voices.allAreTold();
        }
    }

    static Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    private static PGSimpleDataSource application() {
        var database = new PGSimpleDataSource();
        TestDatabase.shared().asApplication(database);
        return database;
    }

    private static Process start() throws IOException {
        var database = application();
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=" + ZoneId.systemDefault().getId(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClocksChild.class.getName(),
                        database.getURL(),
                        String.valueOf(database.getUser()),
                        String.valueOf(database.getPassword())))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
