package fi.merkitys.rights.correction;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.people.PersonId;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrected, or not and why. */
@Service
public class AnswerCorrection {
    private final Corrections corrections;
    private final CorrectionLetters letters;
    private final AuditTrail trail;

    AnswerCorrection(Corrections corrections, CorrectionLetters letters, AuditTrail trail) {
        this.corrections = corrections;
        this.letters = letters;
        this.trail = trail;
    }

    /** @param outcome corrected or not_corrected, as the form says it */
    @Transactional
    public Outcome to(Correction correction, String outcome, String answer, PersonId by) {
        var words = answer.strip().replace("\0", "").replace("\r\n", "\n");
        var corrected = outcome.equals("corrected");
        if (!corrected && !outcome.equals("not_corrected")) {
            return new NotSaid("rights.answer.choose");
        }
        if (!corrected && words.isEmpty()) {
            return new NotSaid("rights.answer.why");
        }
        if (words.length() > AskForCorrection.LONGEST) {
            return new NotSaid("rights.correction.tooLong");
        }
        if (!corrections.answer(correction.id(), corrected, words.isEmpty() ? null : words, by)) {
            return new AlreadyAnswered();
        }
        trail.correctionAnswered(by, correction.askedBy(), outcome.toLowerCase(Locale.ROOT));
        letters.tellWhoAsked(correction);
        return new Answered();
    }

    /** What became of it. */
    public sealed interface Outcome {}

    record Answered() implements Outcome {}

    /** Somebody else in charge was quicker; theirs holds. */
    record AlreadyAnswered() implements Outcome {}

    /** @param words the key of what to do about it */
    record NotSaid(String words) implements Outcome {}
}
