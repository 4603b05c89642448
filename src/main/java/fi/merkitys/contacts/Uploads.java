package fi.merkitys.contacts;

import fi.merkitys.installation.Room;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.UUID;

/** Where received files wait until they are in; what is kept here survives a power cut. */
final class Uploads {
    private final Path directory;

    Uploads(Path directory) {
        this.directory = directory;
    }

    /** A kept file by its name. */
    record Kept(String name, long bytes) {}

    /** Nothing is kept of what would leave too little room on the disk. */
    Kept keep(InputStream content) throws IOException {
        Files.createDirectories(directory);
        return keep(content, Room.on(directory));
    }

    Kept keep(InputStream content, Room room) throws IOException {
        var name = UUID.randomUUID() + ".upload";
        var file = directory.resolve(name);
        try {
            long bytes = room.copy(content, file);
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            syncDirectory();
            return new Kept(name, bytes);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Moves a file of the same disk here. */
    Kept takeOver(Path file) throws IOException {
        Files.createDirectories(directory);
        var name = UUID.randomUUID() + ".upload";
        var kept = Files.move(file, directory.resolve(name));
        syncDirectory();
        return new Kept(name, Files.size(kept));
    }

    /** So that the new name is there after a power cut, too. */
    private void syncDirectory() throws IOException {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    void remove(String name) throws IOException {
        Files.deleteIfExists(directory.resolve(name));
    }

    /** Removes what nobody waits for: a file whose import was never noted, or was done just before the end. */
    void removeAllBut(Collection<String> awaited) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                if (!awaited.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
