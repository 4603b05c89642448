package fi.merkitys.outages;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Merkitys;
import fi.merkitys.installation.DataDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps Merkitys from starting is said in plain sentences, and nothing is touched. Each is a process of its own. */
class CannotStartTest {
    @TempDir
    Path directory;

    @Test
    void whatIsWrongIsSaidInPlainSentences() throws Exception {
        var taken = directory.resolve("taken");
        var older = directory.resolve("older");
        Files.createDirectories(older.resolve("postgres"));
        Files.writeString(older.resolve("postgres").resolve("PG_VERSION"), "17\n");
        Files.writeString(older.resolve("postgres").resolve("somebody's data"), "precious");
        var file = Files.writeString(directory.resolve("file"), "not a directory");
        try (var owner = DataDirectory.own(taken)) {
            var second = start(taken, "--merkitys.database.url=");
            var otherVersion = start(older, "--merkitys.database.url=");
            var noDirectory = start(file, "--merkitys.database.url=");
            var nobodyThere =
                    start(directory.resolve("external"), "--merkitys.database.url=jdbc:postgresql://127.0.0.1:9/none");

            assertSaid(second, "Another Merkitys already runs on the data directory " + taken, "MERKITYS_DATA");
            assertSaid(otherVersion, "was made by PostgreSQL 17", "back up with pg_dump");
            assertSaid(noDirectory, "The data directory " + file + " cannot be written", "Make it writable");
            assertSaid(nobodyThere, "does not answer", "Check MERKITYS_DATABASE_URL");
            assertThat(owner.path()).isEqualTo(taken);
        }
        assertThat(older.resolve("postgres").resolve("somebody's data")).hasContent("precious");
        assertThat(names(older.resolve("postgres"))).containsExactlyInAnyOrder("PG_VERSION", "somebody's data");
    }

    private static void assertSaid(Process process, String what, String whatToDo) throws Exception {
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(said).contains(what, whatToDo).doesNotContain("\tat fi.merkitys", "Caused by:");
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static Process start(Path data, String database) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Merkitys.class.getName()));
        command.addAll(List.of("--server.port=0", "--merkitys.demo=false", "--merkitys.data=" + data, database));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
