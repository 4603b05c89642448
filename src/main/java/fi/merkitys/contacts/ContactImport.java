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
        @Nullable Long receivedBy) {

    /** How far it has come. */
    public enum State {
        /** Kept on disk; nothing of it is in yet. */
        RECEIVED,
        /** Its contacts are in the store, the agent-days not yet. */
        MERGED,
        DONE,
        FAILED
    }

    /** @param skipped left out by the mapping */
    public record Counts(long read, long accepted, long updated, long unchanged, long skipped, long quarantined) {}

    public boolean isFinished() {
        return state == State.DONE || state == State.FAILED;
    }

    public Optional<Duration> duration() {
        return startedAt == null || finishedAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(startedAt, finishedAt));
    }
}
