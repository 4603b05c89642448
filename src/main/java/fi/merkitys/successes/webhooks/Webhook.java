package fi.merkitys.successes.webhooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told, as the administrator sees it.
 *
 * @param host of the address; the rest of it is a secret
 * @param topics of what it is told
 * @param waiting how many wait to be sent
 * @param deliveredAt when something arrived last
 * @param failingSince since when nothing arrives, and {@code problem} why
 * @param disabledAt when it was given up
 */
public record Webhook(
        long id,
        String name,
        Way way,
        String host,
        List<String> topics,
        long waiting,
        @Nullable Instant pausedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant failingSince,
        @Nullable String problem,
        @Nullable Instant disabledAt) {
    public boolean runs() {
        return pausedAt == null && disabledAt == null;
    }
}
