package fi.merkitys.successes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was told before it came here.
 *
 * @param seenAt when the receivers read it, or none
 * @param fingerprint of the row of the file that it comes from, as hex, or none
 */
public record EarlierSuccess(
        NewSuccess success,
        Instant at,
        @Nullable Instant seenAt,
        @Nullable String fingerprint) {}
