package fi.merkitys.successes.stories.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is sent, made once for all who ask.
 *
 * @param compressed the same, or none for what is compressed as it is
 * @param etag of what it says, in whichever of the two ways
 * @param searchable whether search engines may show it
 */
@SuppressWarnings("ArrayRecordComponent") // written once, and handed on
record Page(
        String type, byte[] plain, byte @Nullable [] compressed, String etag, Instant modified, boolean searchable) {
    private static final int ENOUGH = 16;

    static Page of(String type, String text, Instant modified, boolean searchable) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        return new Page(type, plain, compressed(plain), etag(plain), modified, searchable);
    }

    static Page picture(byte[] jpeg, OpenStory of) {
        return new Page("image/jpeg", jpeg, null, etag(jpeg), of.changedAt(), of.searchable());
    }

    private static String etag(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, ENOUGH) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] compressed(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
