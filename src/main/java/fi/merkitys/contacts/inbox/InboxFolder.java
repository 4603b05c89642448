package fi.merkitys.contacts.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The folder into which a source's files are laid, with {@code done/} and {@code failed/} in it. */
public record InboxFolder(Path path) {
    /** As programs call a file that they still write. */
    private static final Set<String> UNFINISHED = Set.of("part", "tmp", "filepart", "crdownload", "partial");

    /** The folder's name: the source's, but for what no file may be called. */
    public static String nameOf(String source) {
        var plain = source.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        return plain.startsWith(".") ? "_" + plain.substring(1) : plain;
    }

    void provide() throws IOException {
        Files.createDirectories(path);
    }

    List<Path> files() throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(InboxFolder::isMeant)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isMeant(Path file) {
        var name = String.valueOf(file.getFileName());
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !name.endsWith("~") && !UNFINISHED.contains(ending) && !isNote(name);
    }

    /** A note of ours that somebody moved back together with its file. */
    private static boolean isNote(String name) {
        return name.endsWith(NOTE);
    }

    private static final String NOTE = ".merkitys.txt";

    /** Moves a file away and lays a note beside it that tells why. */
    void settle(Path file, boolean good, String why) throws IOException {
        var to = path.resolve(good ? "done" : "failed");
        Files.createDirectories(to);
        var moved = free(to, String.valueOf(file.getFileName()));
        if (Files.exists(file)) {
            Files.move(file, moved);
        }
        Files.writeString(to.resolve(moved.getFileName() + NOTE), why, StandardCharsets.UTF_8);
    }

    private static Path free(Path folder, String name) {
        var wanted = folder.resolve(name);
        for (int at = 2; Files.exists(wanted); at++) {
            int dot = name.lastIndexOf('.');
            wanted = folder.resolve(
                    dot <= 0 ? name + " (" + at + ")" : name.substring(0, dot) + " (" + at + ")" + name.substring(dot));
        }
        return wanted;
    }
}
