package fi.merkitys.contacts.store;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of one file: each is counted once.
 *
 * @param accepted new contacts; {@code updated}, {@code unchanged} met an older record
 * @param skipped left out by the mapping
 * @param reasons of the rows in quarantine, but for unknown agents
 * @param unknown rows of agents whom nobody knows yet; counted nowhere else
 */
public record Merged(
        long read,
        long accepted,
        long updated,
        long unchanged,
        long skipped,
        Map<Reason, Long> reasons,
        List<UnknownAgent> unknown,
        @Nullable LocalDateTime first,
        @Nullable LocalDateTime last) {

    /** An agent whom nobody knows yet, and what becomes of the rows once somebody does. */
    public record UnknownAgent(String agentKey, long accepted, long updated, long unchanged) {
        public long rows() {
            return accepted + updated + unchanged;
        }
    }

    public long quarantined() {
        return reasons.values().stream().mapToLong(Long::longValue).sum()
                + unknown.stream().mapToLong(UnknownAgent::rows).sum();
    }
}
