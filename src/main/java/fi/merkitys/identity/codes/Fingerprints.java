package fi.merkitys.identity.codes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Lets a word be recognised later without being kept: a hash that nobody can make without this installation's key. */
@Component
public class Fingerprints {
    private static final String HMAC = "HmacSHA256";
    private final SafeKey safe;

    Fingerprints(SafeKey safe) {
        this.safe = safe;
    }

    /** @param context what the word is; the same word elsewhere has another fingerprint */
    public byte[] of(String context, String word) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(hash(safe.key().getEncoded(), "fingerprints"), HMAC));
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(word.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** A key of its own: the other one encrypts. */
    private static byte[] hash(byte[] key, String purpose) throws GeneralSecurityException {
        var mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    }
}
