package fi.merkitys.identity.codes;

import fi.merkitys.installation.DataDirectory;
import fi.merkitys.installation.Installation;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the database must not be able to tell. The key is not in the database: it comes from
 * {@code MERKITYS_SECRET_KEY} (32 bytes in Base64), or lies in the data directory, where the first use makes it.
 */
@Component
public class SafeKey {
    private final KeptKey key;

    SafeKey(DataDirectory directory, Installation installation) {
        key = new KeptKey(directory.resolve("secret.key"), installation.secretKey(), "MERKITYS_SECRET_KEY");
    }

    /** @param context what it belongs to: nobody can put it in another's place */
    public byte[] encrypt(byte[] plain, String context) {
        return key.encrypt(plain, context);
    }

    public byte[] decrypt(byte[] whole, String context) {
        return key.decrypt(whole, context);
    }

    byte[] hash(String purpose, String context, String word) {
        return key.hash(purpose, context, word);
    }
}
