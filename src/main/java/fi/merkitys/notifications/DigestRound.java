package fi.merkitys.notifications;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.Letter;
import fi.merkitys.mail.Outbox;
import fi.merkitys.notifications.DigestPlan.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Writes the letters of a week or a month, some hundreds at a time. Letters and the note that they are written are one
 * transaction: a crash in between writes none of them twice, and of two nodes each takes others.
 */
public final class DigestRound {
    private static final int AT_ONCE = 500;
    private final WholeOrganisation whole;
    private final DigestPlan plan;
    private final Outbox outbox;
    private final Clock clock;

    public DigestRound(WholeOrganisation whole, DigestPlan plan, Outbox outbox, Clock clock) {
        this.whole = whole;
        this.plan = plan;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param since when what it tells of began
     * @param letters what is written to each; nothing where there is nothing to tell. Asked only where somebody waits
     */
    public void write(LocalDate since, Supplier<Optional<Function<Reader, Letter>>> letters) {
        if (!outbox.on()) {
            return;
        }
        var today = LocalDate.now(clock);
        var letter = whole.read(
                () -> plan.isOpen(since, today, time()) ? letters.get() : Optional.<Function<Reader, Letter>>empty());
        if (letter.isEmpty()) {
            return;
        }
        var more = true;
        while (more) {
            more = whole.write(() -> plan.plan(since, today, AT_ONCE));
        }
        var written = AT_ONCE;
        while (written == AT_ONCE) {
            written = whole.write(() -> some(since, today, letter.get()));
        }
    }

    private int some(LocalDate since, LocalDate today, Function<Reader, Letter> letter) {
        var claimed = plan.claim(since, today, time(), AT_ONCE);
        outbox.post(claimed.readers().stream().map(letter).toList());
        return claimed.taken();
    }

    private OffsetDateTime time() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
