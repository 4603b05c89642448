package fi.merkitys.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The password of the embedded PostgreSQL's owner: in a file of the data directory that only its owner reads. */
final class DatabaseKey {
    private static final String FILE = "database.key";
    private static final int BYTES = 32;

    private DatabaseKey() {}

    static boolean isIn(DataDirectory directory) {
        return Files.exists(directory.resolve(FILE));
    }

    /** Makes it where there is none. */
    static String in(DataDirectory directory) {
        var file = directory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "The file " + file + " with the database's password cannot be read.",
                    "Make it readable for this user, or remove it: the start then makes another one.",
                    e);
        }
    }

    /** Whole or not at all: half a password would be another one. */
    private static void make(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var fresh = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(fresh, HexFormat.of().formatHex(bytes));
        Files.move(fresh, file);
    }

    /** What all nodes know that know the owner's password, and nobody else. */
    static String derived(String password, String forWhom) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(forWhom.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }
}
