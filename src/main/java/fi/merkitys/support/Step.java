package fi.merkitys.support;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a matter.
 *
 * @param reason why the supervisor goes further up, or none
 * @param version how often its words were changed
 * @param signatures under its present words and under earlier ones, the first first
 */
public record Step(
        long id,
        int position,
        Rung rung,
        StepKind kind,
        LocalDate dueOn,
        @Nullable String reason,
        Written written,
        int version,
        List<Signature> signatures) {
    public Step {
        signatures = List.copyOf(signatures);
    }

    public String fingerprint() {
        return written.fingerprint(id, kind, version);
    }

    /** Those under exactly the words that stand there now. */
    public List<Signature> holding() {
        var now = fingerprint();
        return signatures.stream()
                .filter(one -> one.version() == version && one.hash().equals(now))
                .toList();
    }

    public boolean isSignedBy(PersonId person) {
        return holding().stream().anyMatch(one -> one.person().equals(person));
    }

    /** Whether somebody had signed words that have been changed since then, and nobody these. */
    public boolean isBroken() {
        return holding().size() < signatures.size() && holding().isEmpty();
    }

    public boolean isReady() {
        return written.isReady(kind);
    }

    public boolean isDueOn(LocalDate day) {
        return !dueOn.isAfter(day);
    }
}
