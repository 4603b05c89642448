package fi.merkitys.calendars;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calendar elsewhere, as its owner is told of it.
 *
 * @param host where it is; the whole address is a secret
 * @param problem the last part of the key of why it could not be read
 * @param times how many are known that are still to come
 */
public record BusyView(
        String host, @Nullable Instant readAt, @Nullable String problem, long times) {}
