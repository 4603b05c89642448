package fi.merkitys.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tests of this process keep what an installation keeps. */
public final class TestData {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private TestData() {}

    /** Of the whole application's tests, which {@code MerkitysTest} names, too. */
    public static Path directory() {
        return of("test-data");
    }

    public static Path of(String name) {
        return TARGET.resolve(name);
    }

    /** Unpacking PostgreSQL takes longer than starting it: all directories may have the one that is unpacked. */
    public static void shareBinaries(Path directory) {
        try {
            var shared = Files.createDirectories(TARGET.resolve("test-binaries"));
            Files.createDirectories(directory);
            var link = directory.resolve("binaries");
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, shared);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
