package fi.merkitys.installation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much may still be written to a disk. Some of it stays free, so that the databases on it go on. */
public final class Room {
    private static final long STAYS_FREE = 1L << 30;
    /** Of a disk so small that a gigabyte is much. */
    private static final long STAYS_FREE_PART = 20;

    private static final long LOOK_AT_DISK_EVERY = 16L << 20;

    private final Path place;
    private final long staysFree;

    /** @param place a file or directory that is there */
    public Room(Path place, long staysFree) {
        this.place = place;
        this.staysFree = staysFree;
    }

    /** A gigabyte stays free, or a twentieth of a small disk. */
    public static Room on(Path place) throws IOException {
        return new Room(place, Math.min(STAYS_FREE, Files.getFileStore(place).getTotalSpace() / STAYS_FREE_PART));
    }

    public boolean isThereFor(long bytes) throws IOException {
        return Files.getFileStore(place).getUsableSpace() - bytes >= staysFree;
    }

    /**
     * Writes a new file; of one that does not fit nothing is left.
     *
     * @return how many bytes it has
     */
    public long copy(InputStream content, Path file) throws IOException {
        try {
            return write(content, file);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private long write(InputStream content, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            long written = 0;
            long nextLook = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                if (written >= nextLook) {
                    nextLook = written + LOOK_AT_DISK_EVERY;
                    check(LOOK_AT_DISK_EVERY);
                }
                out.write(buffer, 0, read);
                written += read;
            }
            return written;
        }
    }

    private void check(long bytes) throws NoRoom, IOException {
        if (!isThereFor(bytes)) {
            throw new NoRoom(place, staysFree);
        }
    }
}
