package fi.merkitys.contacts.imports;

import fi.merkitys.contacts.ContactSource;
import org.jspecify.annotations.Nullable;

/** A source in a list: what came last, and whether it needs a hand. */
public record SourceCard(ContactSource source, @Nullable ImportView last, long unknownAgents) {
    public boolean needsHand() {
        return unknownAgents > 0 || (last != null && last.failed()) || rowsToRepair() > 0;
    }

    /** Of the last file; rows that only wait for their agent to be known come in by themselves. */
    public long rowsToRepair() {
        return last == null || !last.repairable()
                ? 0
                : last.reasons().stream()
                        .filter(reason -> !reason.isUnknownAgent())
                        .mapToLong(ImportView.Reason::rows)
                        .sum();
    }
}
