package fi.merkitys.successes.stories;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the hero said of one version, in one place, and until when. */
public record Consent(
        int version,
        Channel channel,
        Instant givenAt,
        @Nullable Instant revokedAt) {}
