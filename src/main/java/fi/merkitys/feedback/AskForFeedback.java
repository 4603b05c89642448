package fi.merkitys.feedback;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.TypedText;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks colleagues about one's own work. Who is asked may say that there is nothing to say. */
@Service
public class AskForFeedback {
    static final int MOST = 20;
    private final FeedbackRequests requests;
    private final Colleagues colleagues;
    private final TellFeedback tell;
    private final Clock clock;

    AskForFeedback(FeedbackRequests requests, Colleagues colleagues, TellFeedback tell, Clock clock) {
        this.requests = requests;
        this.colleagues = colleagues;
        this.tell = tell;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    /** @param people how many were asked; those who had an earlier question of the same person open were not */
    public record Asked(int people) implements Outcome {}

    public record NotSaid(String field, String words) implements Outcome {}

    @Transactional
    public Outcome about(PersonId asker, Collection<PersonId> asked, String question) {
        var outcome = about(asker, asked, question, clock.instant());
        if (outcome instanceof Asked any && any.people() > 0) {
            tell.asked(asker, asked);
        }
        return outcome;
    }

    /** As of an earlier time, for the demo's history. */
    @Transactional
    public Outcome about(PersonId asker, Collection<PersonId> asked, String question, Instant at) {
        if (asked.isEmpty()
                || asked.stream().anyMatch(one -> colleagues.find(one, asker).isEmpty())) {
            return new NotSaid("to", "feedback.problem.toAsk");
        }
        if (asked.size() > MOST) {
            return new NotSaid("to", "feedback.problem.toMany");
        }
        var words = TypedText.plain(question);
        if (words.isEmpty()) {
            return new NotSaid("question", "feedback.problem.question");
        }
        if (words.length() > Words.LONGEST) {
            return new NotSaid("question", "feedback.problem.tooLong");
        }
        return new Asked(requests.add(asker, asked, words, at));
    }
}
