package fi.merkitys.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppingTest {
    private static final int ROWS = 400_000;

    @TempDir
    Path directory;

    @Test
    void anImportThatTheEndBreaksOffGoesOnAtTheNextStart() throws Exception {
        try (var desk = new Desk(directory)) {
            var source = desk.source("Tähti", Desk.GENERIC);
            desk.agent(source, "Aino", "17");
            var id = desk.queue().receive(source, "may.csv", Files.content(ROWS), null);
            Thread.sleep(150);
            long before = System.nanoTime();
            desk.restart();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
            var done = desk.queue().await(id, Duration.ofMinutes(2)).orElseThrow();
            assertThat(done.state()).isEqualTo(ContactImport.State.DONE);
            assertThat(done.counts().accepted()).isEqualTo(ROWS);
            desk.resolve(source);
            assertThat(desk.changed).isNotEmpty();
        }
    }

    /** A month of one agent. */
    private static final class Files {
        static java.io.InputStream content(int rows) {
            var text = new StringBuilder(Desk.HEADER);
            for (int row = 0; row < rows; row++) {
                text.append("c%d,17,Sales,phone,2026-05-%02dT09:00:00,60,0,5,5\n".formatted(row, 1 + row % 28));
            }
            return new java.io.ByteArrayInputStream(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
