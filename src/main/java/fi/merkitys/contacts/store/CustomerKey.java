package fi.merkitys.contacts.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * Customers are known only by a keyed hash, which serves recognising that somebody came back. It is HMAC-SHA-256, cut
 * to 64 bits; DuckDB has no function for it, so it is put together from two SHA-256 as RFC 2104 does.
 */
final class CustomerKey {
    private static final int BLOCK = 64;

    private final byte[] key;

    private CustomerKey(byte[] key) {
        this.key = key;
    }

    /** Reads the key's file, or makes it on first use, for the owner's eyes only. */
    static CustomerKey in(Path file) throws IOException {
        if (!Files.exists(file)) {
            var fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(part);
            write(part, HexFormat.of().formatHex(fresh));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new CustomerKey(HexFormat.of().parseHex(Files.readString(file).strip()));
    }

    private static void write(Path file, String text) throws IOException {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        var options = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.DSYNC);
        try (var channel = Files.newByteChannel(file, options)) {
            channel.write(java.nio.ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
    }

    /** Lets {@link #hashOf} work in this connection. The key itself never stands in a longer statement. */
    String variables() {
        return "set variable customer_inner = unhex('%s'); set variable customer_outer = unhex('%s')"
                .formatted(padded(0x36), padded(0x5c));
    }

    private String padded(int with) {
        var block = Arrays.copyOf(key, BLOCK);
        for (int at = 0; at < BLOCK; at++) {
            block[at] ^= (byte) with;
        }
        return HexFormat.of().formatHex(block);
    }

    static String hashOf(String text) {
        return """
            ('0x' || substr(sha256(getvariable('customer_outer') || unhex(sha256(
              getvariable('customer_inner') || encode(%s)))), 1, 16))::ubigint\
            """.formatted(text);
    }
}
