package fi.merkitys.directory.imports;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought here and waits for a decision, or had one.
 *
 * @param source the contact source that proposes the people, or none
 * @param uploadedBy the name of who brought it, or none for a script
 * @param confirmedAt none while it waits
 */
public record Upload(
        long id,
        Kind kind,
        String fileName,
        @Nullable String source,
        boolean othersLeft,
        @Nullable String uploadedBy,
        Instant uploadedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        int joined,
        int changed,
        int gone,
        int unchanged) {

    public boolean waits() {
        return confirmedAt == null;
    }

    /** Where its page is. */
    public String path() {
        return switch (kind) {
            case PEOPLE -> "/people-imports/" + id;
            case ABSENCES -> "/absence-imports/" + id;
            case PROPOSAL -> "/people-proposals/" + id;
        };
    }

    /** What is in the file. */
    public enum Kind {
        PEOPLE,
        ABSENCES,
        PROPOSAL;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
