package fi.merkitys.identity.passkeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a passkey; the key itself never leaves the device.
 *
 * @param copied whether its maker keeps it on the person's other devices too
 */
public record Passkey(
        long id,
        String name,
        boolean copied,
        Instant madeAt,
        @Nullable Instant lastUsed) {}
