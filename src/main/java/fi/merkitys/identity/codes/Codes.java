package fi.merkitys.identity.codes;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every half minute, as RFC 6238 has them and every authenticator knows. */
final class Codes {
    static final Duration STEP = Duration.ofSeconds(30);
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private Codes() {}

    /**
     * The clocks of telephones go a little wrong: one step to either side will do.
     *
     * @param after only codes of later steps count, so that none is used twice
     * @return the step whose code it is
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long after) {
        var given = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        var present = now.getEpochSecond() / STEP.toSeconds();
        for (var step = present - 1; step <= present + 1; step++) {
            var right = at(secret, step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(given, right) && step > after) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String at(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key", e);
        }
    }
}
