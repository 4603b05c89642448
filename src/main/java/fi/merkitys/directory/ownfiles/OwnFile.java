package fi.merkitys.directory.ownfiles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that its owner looks at, or what became of it.
 *
 * @param confirmedAt none while it waits
 */
public record OwnFile(
        long id,
        String fileName,
        Instant broughtAt,
        @Nullable Instant confirmedAt,
        int added,
        int known) {
    public boolean waits() {
        return confirmedAt == null;
    }
}
