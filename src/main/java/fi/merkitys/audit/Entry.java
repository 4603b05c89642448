package fi.merkitys.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the trail as its seal is made of it. */
record Entry(
        long id,
        Instant at,
        String actor,
        @Nullable Long actorId,
        String deed,
        @Nullable String data,
        List<Long> people,
        boolean everybody,
        @Nullable String about) {

    /** SHA-256 over the hash before and every field, each with its length, so that no two entries read the same. */
    byte[] sealedAfter(byte[] previous) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(id);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            text(out, actor);
            out.writeLong(actorId == null ? 0 : actorId);
            text(out, deed);
            text(out, data);
            out.writeInt(people.size());
            for (long person : people) {
                out.writeLong(person);
            }
            out.writeBoolean(everybody);
            text(out, about);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256().digest(bytes.toByteArray());
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
        } else {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
