package fi.merkitys.rights.correction;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that something is wrong. */
@Service
public class AskForCorrection {
    /** GDPR 12(3). */
    private static final Period WITHIN = Period.ofMonths(1);

    /** As much as anybody needs to say what is wrong; a database full of novels helps nobody. */
    static final int LONGEST = 10_000;

    private static final int MOST_OPEN = 20;
    private final Corrections corrections;
    private final CorrectionLetters letters;
    private final AuditTrail trail;
    private final Clock clock;

    AskForCorrection(Corrections corrections, CorrectionLetters letters, AuditTrail trail, Clock clock) {
        this.corrections = corrections;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Outcome about(Category category, String wrong, PersonId asker) {
        return about(category, wrong, asker, clock.instant());
    }

    /** As of an earlier time, for the demo's history. */
    @Transactional
    public Outcome about(Category category, String wrong, PersonId asker, Instant at) {
        var words = wrong.strip().replace("\0", "").replace("\r\n", "\n");
        if (words.isEmpty()) {
            return new NotSaid("rights.correction.empty");
        }
        if (words.length() > LONGEST) {
            return new NotSaid("rights.correction.tooLong");
        }
        var twin = corrections.openTwin(asker, category, words);
        if (twin.isPresent()) {
            return new Asked(twin.get());
        }
        if (corrections.openOf(asker) >= MOST_OPEN) {
            return new NotSaid("rights.correction.tooMany");
        }
        var dueOn = LocalDate.ofInstant(at, clock.getZone()).plus(WITHIN);
        var id = corrections.add(asker, category, words, at, dueOn);
        trail.correctionAsked(asker, category.key());
        letters.tellWhoIsInCharge();
        return new Asked(id);
    }

    /** What became of it. */
    public sealed interface Outcome {}

    public record Asked(long id) implements Outcome {}

    /** @param words the key of what to do about it */
    record NotSaid(String words) implements Outcome {}
}
