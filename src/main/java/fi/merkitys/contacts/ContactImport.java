package fi.merkitys.contacts;

import fi.merkitys.contacts.mapping.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file that came in, and what became of its rows: each is counted once.
 *
 * @param counts of its rows
 * @param reasons how many rows wait in quarantine, by {@link fi.merkitys.contacts.store.Reason#key}
 * @param problem why it failed, or none
 * @param dryRun whether it only tells what it would do
 * @param fileKept whether it can be done again without another upload
 */
public record ContactImport(
        ImportId id,
        SourceId source,
        String fileName,
        long bytes,
        State state,
        Counts counts,
        Map<String, Long> reasons,
        @Nullable LocalDateTime firstContact,
        @Nullable LocalDateTime lastContact,
        @Nullable Problem problem,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long receivedBy,
        boolean dryRun,
        boolean fileKept) {

    /** How far it has come. */
    public enum State {
        /** Kept on disk; nothing of it is in yet. */
        RECEIVED,
        /** Its contacts are in the store, the agent-days not yet. */
        MERGED,
        DONE,
        FAILED,
        /** A dry run: nothing of it is in, and its file is kept. */
        TRIED
    }

    /** @param skipped left out by the mapping */
    public record Counts(long read, long accepted, long updated, long unchanged, long skipped, long quarantined) {}

    public boolean isFinished() {
        return switch (state) {
            case DONE, FAILED, TRIED -> true;
            case RECEIVED, MERGED -> false;
        };
    }

    public Optional<Duration> duration() {
        return startedAt == null || finishedAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(startedAt, finishedAt));
    }
}
