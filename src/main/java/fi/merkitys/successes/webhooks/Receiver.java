package fi.merkitys.successes.webhooks;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An address with everything that it takes to tell it something.
 *
 * @param address none where it is not one any more
 * @param secret none for a chat
 */
record Receiver(
        long id,
        String name,
        Way way,
        String language,
        @Nullable URI address,
        @Nullable String secret) {
    @Override
    public String toString() {
        return "webhook " + id;
    }
}
