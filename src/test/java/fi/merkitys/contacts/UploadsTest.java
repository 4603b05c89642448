package fi.merkitys.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.merkitys.installation.NoRoom;
import fi.merkitys.installation.Room;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
    private static final long MEGABYTE = 1L << 20;

    @TempDir
    Path directory;

    private Uploads uploads;

    @BeforeEach
    void open() {
        uploads = new Uploads(directory);
    }

    @Test
    void aFileIsKeptAsItCame() throws Exception {
        var content = new byte[200_000];
        content[150_000] = 7;
        var kept = uploads.keep(new ByteArrayInputStream(content));
        assertThat(kept.bytes()).isEqualTo(200_000);
        assertThat(uploads.path(kept.name())).hasBinaryContent(content);
    }

    @Test
    void onADiskThatIsNearlyFullNothingIsKept() throws Exception {
        var nearlyFull = new Room(directory, free() + MEGABYTE);
        assertThatExceptionOfType(NoRoom.class)
                .isThrownBy(() -> uploads.keep(new ByteArrayInputStream(new byte[10]), nearlyFull));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whatWouldFillTheDiskIsBrokenOffOnTheWayAndNothingOfItStays() throws Exception {
        var room = new Room(directory, free() - 64 * MEGABYTE);
        var endless = new Endless();
        assertThatExceptionOfType(NoRoom.class).isThrownBy(() -> uploads.keep(endless, room));
        assertThat(endless.read).isPositive();
        assertThat(directory).isEmptyDirectory();
    }

    private long free() throws Exception {
        return Files.getFileStore(directory).getUsableSpace();
    }

    /** An export without end. */
    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            read += length;
            return length;
        }
    }
}
