package fi.merkitys.identity.passwords;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Bcrypt that reads a password to its end: on its own it takes 72 bytes, which a sentence in Lithuanian has soon. */
final class LongPasswords implements PasswordEncoder {
    private static final int COST = 10;
    private static final byte[] PURPOSE = "merkitys password".getBytes(StandardCharsets.UTF_8);
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return bcrypt.encode(shortened(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return bcrypt.matches(shortened(password), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return bcrypt.upgradeEncoding(hash);
    }

    /** 64 characters, without a zero byte, that differ wherever the password does. */
    private static String shortened(@Nullable CharSequence password) {
        try {
            var mac = Mac.getInstance("HmacSHA384");
            mac.init(new SecretKeySpec(PURPOSE, "HmacSHA384"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(String.valueOf(password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA384", e);
        }
    }
}
