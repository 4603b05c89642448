package fi.merkitys.identity.codes;

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
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A key of 32 bytes that is not in the database: it is configured, in Base64, or lies in a file, which the first use makes. */
public final class KeptKey {
    private static final int BYTES = 32;
    private static final int BYTES_OF_NONCE = 12;
    private static final int BITS_OF_TAG = 128;
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path file;
    private final @Nullable String configured;
    private final String variable;
    private @Nullable SecretKeySpec key;

    /** @param variable by which it is configured, for whoever reads what is wrong */
    public KeptKey(Path file, @Nullable String configured, String variable) {
        this.file = file;
        this.configured = configured;
        this.variable = variable;
    }

    /** @param context what it belongs to: nobody can put it in another's place */
    public byte[] encrypt(byte[] plain, String context) {
        try {
            var nonce = new byte[BYTES_OF_NONCE];
            RANDOM.nextBytes(nonce);
            var secret = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
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
                    "something was encrypted with another key than that of " + file + " or " + variable, e);
        }
    }

    /** A hash that nobody makes without the key. The same word has another one for another purpose and context. */
    public byte[] hash(String purpose, String context, String word) {
        try {
            var mac = mac(mac(key().getEncoded()).doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(word.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static Mac mac(byte[] key) throws GeneralSecurityException {
        var mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac;
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(BITS_OF_TAG, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized SecretKeySpec key() {
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
                    "the key in " + variable + " or " + file + " cannot be used; it is 32 random bytes in Base64", e);
        }
    }

    private String kept() throws IOException {
        if (!Files.exists(file)) {
            var fresh = new byte[BYTES];
            RANDOM.nextBytes(fresh);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
        }
        return Files.readString(file);
    }
}
