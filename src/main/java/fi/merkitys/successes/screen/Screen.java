package fi.merkitys.successes.screen;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A screen that shows successes.
 *
 * @param name where it hangs
 * @param of the team or site whose successes it shows; none for everybody's
 * @param madeBy by name
 * @param askedAt when it last asked for something to show, to the minute
 */
public record Screen(
        long id,
        String name,
        @Nullable String of,
        String language,
        Look look,
        String madeBy,
        Instant madeAt,
        @Nullable Instant askedAt) {}
