package fi.merkitys.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed at any moment, an import ends with the same rows as undisturbed. Few moments in every build, more with
 * {@code -Dmerkitys.kills=20}.
 */
class KilledImportTest {
    private static final int KILLS = Integer.getInteger("merkitys.kills", 3);
    private static final int ROWS = 100_000;

    @TempDir
    Path directory;

    @Test
    void theEndIsTheSameAsIfNothingHadHappened() throws Exception {
        var file = directory.resolve("may.csv");
        Files.writeString(file, month());
        var undisturbed = undisturbed(file);

        for (int kill = 0; kill < KILLS; kill++) {
            var data = Files.createDirectory(directory.resolve("data-" + kill));
            try (var desk = prepared(data)) {
                killOnce(data, file);
                var last = start(data, file);
                assertThat(last.waitFor(2, TimeUnit.MINUTES)).isTrue();
                assertThat(last.exitValue()).isZero();
                var done = desk.imports.latest(1).getFirst();
                assertThat(done.state()).isEqualTo(ContactImport.State.DONE);
                assertThat(done.counts()).isEqualTo(new ContactImport.Counts(ROWS, ROWS, 0, 0, 0, 0));
                assertThat(desk.agentDays()).isEqualTo(undisturbed);
                assertThat(data.resolve("uploads")).isEmptyDirectory();
            }
        }
    }

    private List<String> undisturbed(Path file) throws Exception {
        var data = Files.createDirectory(directory.resolve("undisturbed"));
        try (var desk = prepared(data)) {
            desk.bringIn(desk.sources.named("Tähti").orElseThrow(), Files.readAllBytes(file));
            return desk.agentDays();
        }
    }

    private static Desk prepared(Path data) {
        var desk = new Desk(data);
        var source = desk.source("Tähti", Desk.GENERIC);
        desk.agent(source, "Aino", "A1");
        desk.agent(source, "Mantas", "M1");
        return desk;
    }

    private static void killOnce(Path data, Path file) throws Exception {
        var child = start(data, file);
        var store = data.resolve("contacts.duckdb");
        // From the moment on that it has begun; starting a JVM takes most of its life.
        while (child.isAlive() && !Files.exists(store)) {
            Thread.sleep(5);
        }
        Thread.sleep(ThreadLocalRandom.current().nextInt(1500));
        child.destroyForcibly().waitFor();
    }

    private static Process start(Path data, Path file) throws Exception {
        var database = ContactsDatabase.shared();
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportChild.class.getName(),
                        data.toString(),
                        database.getJdbcUrl(),
                        String.valueOf(database.getUsername()),
                        database.getPassword() == null ? "" : database.getPassword(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("child.log").toFile())
                .start();
    }

    private static String month() {
        var text = new StringBuilder(Desk.HEADER);
        for (int row = 0; row < ROWS; row++) {
            text.append("c%d,%s,Queue %d,voice,2026-05-%02d 09:00:00,%d,1,2,%d\n"
                    .formatted(row, row % 2 == 0 ? "A1" : "M1", row % 3, 1 + row % 28, row % 600, 1 + row % 5));
        }
        return text.toString();
    }
}
