package fi.merkitys.successes.webhooks;

import fi.merkitys.identity.codes.SafeKey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps addresses and secrets from whoever reads the database. */
@Component
class Sealed {
    private static final String CONTEXT = "successes-webhook-";
    private final SafeKey safe;

    Sealed(SafeKey safe) {
        this.safe = safe;
    }

    byte[] seal(String text, UUID key) {
        return safe.encrypt(text.getBytes(StandardCharsets.UTF_8), CONTEXT + key);
    }

    @Nullable
    String open(byte @Nullable [] closed, UUID key) {
        return closed == null || closed.length == 0
                ? null
                : new String(safe.decrypt(closed, CONTEXT + key), StandardCharsets.UTF_8);
    }
}
