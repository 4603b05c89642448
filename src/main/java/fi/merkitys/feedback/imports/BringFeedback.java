package fi.merkitys.feedback.imports;

import fi.merkitys.feedback.EarlierFeedbacks;
import fi.merkitys.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a file in that its owner has looked at: all of it or nothing. The same file again brings nothing. */
@Service
class BringFeedback {
    private final Uploads uploads;
    private final CompareFeedback compare;
    private final EarlierFeedbacks earlier;

    BringFeedback(Uploads uploads, CompareFeedback compare, EarlierFeedbacks earlier) {
        this.uploads = uploads;
        this.compare = compare;
        this.earlier = earlier;
    }

    /** What became of it. */
    sealed interface Outcome {}

    record Brought() implements Outcome {}

    /** Somebody it names has come or gone meanwhile. */
    record NotPossible() implements Outcome {}

    record Gone() implements Outcome {}

    @Transactional(readOnly = true)
    Difference difference(Upload upload, PersonId by) {
        return compare.of(uploads.content(upload.id(), by), by);
    }

    @Transactional
    Outcome now(long id, PersonId by) {
        var upload = uploads.hold(id, by);
        if (upload.isEmpty()) {
            return new Gone();
        }
        if (!upload.get().waits()) {
            return new Brought();
        }
        var difference = difference(upload.get(), by);
        if (!difference.possible()) {
            return new NotPossible();
        }
        uploads.confirmed(id, earlier.add(difference.feedback(), by), difference.known());
        return new Brought();
    }
}
