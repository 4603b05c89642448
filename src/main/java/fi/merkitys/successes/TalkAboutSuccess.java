package fi.merkitys.successes;

import fi.merkitys.people.PersonId;
import fi.merkitys.shell.TypedText;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a success once it is told: it is read, answered, edited, hidden, or taken back. */
@Service
public class TalkAboutSuccess {
    private final Successes successes;
    private final Answers answers;
    private final TellSuccess rules;
    private final TellReceivers tell;
    private final Clock clock;

    TalkAboutSuccess(Successes successes, Answers answers, TellSuccess rules, TellReceivers tell, Clock clock) {
        this.successes = successes;
        this.answers = answers;
        this.rules = rules;
        this.tell = tell;
        this.clock = clock;
    }

    /** Whether words could be said. */
    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /**
     * @param field beside which it is told
     * @param words the key of what to do about it
     */
    public record NotSaid(String field, String words) implements Outcome {}

    @Transactional
    public Optional<Success> open(SuccessId id, PersonId viewer) {
        var found = successes.find(id, viewer);
        found.filter(success -> success.isFor(viewer)).ifPresent(any -> successes.seen(id, viewer, clock.instant()));
        return found;
    }

    @Transactional
    public void react(Success success, PersonId viewer, Reaction reaction) {
        answers.react(success.id(), viewer, reaction, clock.instant());
    }

    @Transactional
    public Outcome answer(Success success, PersonId author, String typed) {
        var words = TypedText.plain(typed);
        if (words.isEmpty()) {
            return new NotSaid("words", "successes.problem.reply");
        }
        if (words.length() > Words.LONGEST) {
            return new NotSaid("words", "successes.problem.tooLong");
        }
        // Twice the same is a button pressed twice.
        var before = answers.to(success.id());
        if (!before.isEmpty()
                && before.getLast().author().equals(author)
                && before.getLast().words().equals(words)) {
            return new Done();
        }
        answers.say(success.id(), author, words, clock.instant());
        tell.answered(success, author);
        return new Done();
    }

    /** By who told it; whom it is for stays. A customer's words are nobody's to change. */
    @Transactional
    public Outcome edit(Success success, NewSuccess as) {
        var problem = rules.problemOfWords(as);
        if (problem != null) {
            return new NotSaid(problem.field(), problem.words());
        }
        successes.edit(success.id(), as, clock.instant());
        return new Done();
    }

    /** By one whom it is for. */
    @Transactional
    public void hide(Success success, boolean hidden) {
        successes.hide(success.id(), hidden ? clock.instant() : null);
    }
}
