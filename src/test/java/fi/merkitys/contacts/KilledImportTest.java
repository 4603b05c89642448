package fi.merkitys.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.installation.OwnPostgres;
import fi.merkitys.installation.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed at any moment, the application together with its PostgreSQL, an import ends with the same rows as undisturbed.
 * Few moments in every build, more with {@code -Dmerkitys.kills=20}; they are spread over the whole of the import.
 */
class KilledImportTest {
    private static final int KILLS = Integer.getInteger("merkitys.kills", 2);
    private static final int ROWS = 40_000;

    @TempDir
    static Path directory;

    private static List<String> undisturbed = List.of();
    private static Duration itTakes = Duration.ZERO;

    @BeforeAll
    static void prepare() throws Exception {
        for (var source : ImportChild.SOURCES) {
            Files.writeString(directory.resolve(source + ".csv"), contacts(ROWS, "2026-05"));
        }
        TestData.shareBinaries(template());
        try (var postgres = new OwnPostgres(template());
                var desk = ImportChild.desk(template(), postgres)) {
            postgres.migrate();
            for (var name : ImportChild.SOURCES) {
                desk.agent(desk.source(name, Desk.GENERIC), "Aino of " + name, "A1");
            }
            desk.bringIn(desk.sources.named("Tähti").orElseThrow(), contacts(ROWS / 10, "2026-04"));
        }
        var child = start(copy("undisturbed"));
        untilItIs(ImportChild.RECEIVING, child);
        long began = System.nanoTime();
        untilItIs(ImportChild.DONE, child);
        itTakes = Duration.ofNanos(System.nanoTime() - began);
        undisturbed = results(child);
        assertThat(undisturbed)
                .contains("Tähti.csv DONE "
                        + new ContactImport.Counts(ROWS + 1, ROWS * 9 / 20, ROWS / 20, 0, 0, ROWS / 2 + 1)
                        + " {agent-unknown=" + ROWS / 2 + ", duration-negative=1}");
    }

    private static Path template() {
        return directory.resolve("template");
    }

    @AfterAll
    static void leaveBinaries() throws IOException {
        try (var copies = Files.newDirectoryStream(directory, Files::isDirectory)) {
            for (var copy : copies) {
                Files.deleteIfExists(copy.resolve("binaries"));
            }
        }
    }

    @Test
    void theEndIsTheSameAsIfNothingHadHappened() throws Exception {
        var stages = new ArrayList<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            var data = copy("kill-" + kill);
            stages.add(killOnce(data, (kill + ThreadLocalRandom.current().nextDouble()) / KILLS));
            assertThat(results(start(data)))
                    .as("killed while %s", stages.getLast())
                    .isEqualTo(undisturbed);
        }
        System.out.println("Killed while: " + stages);
        assertThat(stages).anyMatch(stage -> !stage.equals(ImportChild.DONE));
    }

    @Test
    void aDatabaseThatOutlivesItsApplicationIsTakenOver() throws Exception {
        var data = copy("orphan");
        var child = start(data);
        untilItIs("received", child);
        child.destroyForcibly().waitFor();
        assertThat(OwnPostgres.processes(data)).isNotEmpty();
        assertThat(results(start(data))).isEqualTo(undisturbed);
    }

    /** The application and every process of its database at once. @return what it was at */
    private static String killOnce(Path data, double moment) throws Exception {
        var child = start(data);
        untilItIs(ImportChild.RECEIVING, child);
        Thread.sleep(Duration.ofNanos((long) (itTakes.toNanos() * moment)));
        var all = Stream.concat(OwnPostgres.processes(data).stream(), Stream.of(child.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (var killed : all) {
            killed.onExit().get(10, TimeUnit.SECONDS);
        }
        return child.inputReader()
                .lines()
                .filter(line -> line.startsWith(ImportChild.DOING))
                .map(line -> line.substring(ImportChild.DOING.length()))
                .reduce(ImportChild.RECEIVING, (before, last) -> last);
    }

    private static void untilItIs(String what, Process child) throws IOException {
        var reader = child.inputReader();
        for (var line = reader.readLine(); !(ImportChild.DOING + what).equals(line); line = reader.readLine()) {
            assertThat(line).as("the child has ended").isNotNull();
        }
    }

    private static List<String> results(Process child) throws InterruptedException {
        var lines = child.inputReader()
                .lines()
                .filter(line -> line.startsWith(ImportChild.RESULT))
                .map(line -> line.substring(ImportChild.RESULT.length()))
                .toList();
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).isZero();
        return lines;
    }

    private static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-Duser.timezone=Europe/Helsinki",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportChild.class.getName(),
                        data.toString(),
                        directory.toString())
                .redirectError(data.resolve("child.log").toFile())
                .start();
    }

    private static Path copy(String name) throws IOException {
        var copy = directory.resolve(name);
        try (var files = Files.walk(template())) {
            for (var file : files.toList()) {
                var inside = template().relativize(file);
                if (!inside.startsWith("binaries")) {
                    Files.copy(file, copy.resolve(inside));
                }
            }
        }
        TestData.shareBinaries(copy);
        return copy;
    }

    /** A month in which half of the rows are of somebody unknown, and one is broken. A tenth comes with each month. */
    private static String contacts(int rows, String month) {
        var text = new StringBuilder(Desk.HEADER);
        for (int row = 0; row < rows; row++) {
            text.append("c%d,%s,Queue %d,voice,%s-%02d 09:00:00,%d,1,2,%d\n"
                    .formatted(row, row % 2 == 0 ? "A1" : "M1", row % 3, month, 1 + row % 28, row % 600, 1 + row % 5));
        }
        return text + "broken,A1,Queue 1,voice," + month + "-01 09:00:00,-1,1,2,3\n";
    }
}
