package fi.merkitys.installation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory that holds everything kept on this machine. One process owns it; a second one is told so. */
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws CannotStart if it cannot be written or another process owns it */
    public static DataDirectory own(Path path) {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(
                    path.resolve("merkitys.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart(
                        "Another Merkitys already runs on the data directory " + path.toAbsolutePath() + ".",
                        "Stop the other one first, or give this one a directory of its own with MERKITYS_DATA.");
            }
            return new DataDirectory(path.toAbsolutePath().normalize(), channel, lock);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data directory " + path.toAbsolutePath() + " cannot be written: " + e.getMessage() + ".",
                    "Make it writable for this user and see that its disk has room, or name another with"
                            + " MERKITYS_DATA.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The absolute path of a file or directory in here. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
