package fi.merkitys.contacts.imports;

import fi.merkitys.contacts.ContactSource;
import org.jspecify.annotations.Nullable;

/** A source in a list: what came last, and whether it needs a hand. */
public record SourceCard(ContactSource source, @Nullable ImportView last, long unknownAgents) {
    public boolean needsHand() {
        return unknownAgents > 0
                || (last != null && (last.failed() || last.contacts().counts().quarantined() > 0));
    }
}
