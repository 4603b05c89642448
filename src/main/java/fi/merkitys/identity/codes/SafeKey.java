package fi.merkitys.identity.codes;

import fi.merkitys.installation.DataDirectory;
import fi.merkitys.installation.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the database must not be able to tell. The key is not in the database: it comes from
 * {@code MERKITYS_SECRET_KEY} (32 bytes in Base64), or lies in the data directory, where the first use makes it.
 */
@Component
public class SafeKey {
    private static final String FILE = "secret.key";
    private static final int BYTES = 32;
    private static final int BYTES_OF_NONCE = 12;
    private static final int BITS_OF_TAG = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path file;
    private final @Nullable String configured;
    private @Nullable SecretKeySpec key;

    SafeKey(DataDirectory directory, Installation installation) {
        file = directory.resolve(FILE);
        configured = installation.secretKey();
    }

    /** @param context what it belongs to: nobody can put it in another's place */
    public byte[] encrypt(byte[] plain, String context) {
        try {
            var nonce = new byte[BYTES_OF_NONCE];
            RANDOM.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, context);
            var secret = cipher.doFinal(plain);
            var whole = Arrays.copyOf(nonce, nonce.length + secret.length);
            System.arraycopy(secret, 0, whole, nonce.length, secret.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    public byte[] decrypt(byte[] whole, String context) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, BYTES_OF_NONCE), context);
            return cipher.doFinal(whole, BYTES_OF_NONCE, whole.length - BYTES_OF_NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "something was encrypted with another key than that of " + file + " or MERKITYS_SECRET_KEY", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(BITS_OF_TAG, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    synchronized SecretKeySpec key() {
        var known = key;
        if (known == null) {
            known = new SecretKeySpec(bytes(), "AES");
            key = known;
        }
        return known;
    }

    private byte[] bytes() {
        try {
            var text = configured != null && !configured.isBlank() ? configured : kept();
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length != BYTES) {
                throw new IllegalArgumentException("it has " + bytes.length + " bytes");
            }
            return bytes;
        } catch (IllegalArgumentException | IOException e) {
            throw new IllegalStateException(
                    "the key in MERKITYS_SECRET_KEY or " + file + " cannot be used; it is 32 random bytes in Base64",
                    e);
        }
    }

    private String kept() throws IOException {
        if (!Files.exists(file)) {
            var fresh = new byte[BYTES];
            RANDOM.nextBytes(fresh);
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
        }
        return Files.readString(file);
    }
}
