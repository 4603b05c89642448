package fi.merkitys.feedback;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells somebody something about their work. Anybody may, to anybody who works here: it is between the two, and the
 * receiver decides who else reads it.
 */
@Service
public class GiveFeedback {
    private static final Duration A_DOUBLE_CLICK = Duration.ofMinutes(2);
    private static final Duration A_DAY = Duration.ofDays(1);
    /** Nobody has more to say in a day; a flood would be no feedback. */
    private static final int MOST_IN_A_DAY = 60;

    private final Feedbacks feedbacks;
    private final FeedbackRequests requests;
    private final Colleagues colleagues;
    private final TellFeedback tell;
    private final Clock clock;

    GiveFeedback(
            Feedbacks feedbacks, FeedbackRequests requests, Colleagues colleagues, TellFeedback tell, Clock clock) {
        this.feedbacks = feedbacks;
        this.requests = requests;
        this.colleagues = colleagues;
        this.tell = tell;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    /** @param fresh whether it was not there before */
    public record Given(FeedbackId id, boolean fresh) implements Outcome {}

    /**
     * @param field beside which it is told
     * @param words the key of what to do about it
     */
    public record NotSaid(String field, String words) implements Outcome {}

    @Transactional
    public Outcome now(NewFeedback feedback) {
        var outcome = at(feedback, clock.instant());
        if (outcome instanceof Given given && given.fresh()) {
            tell.given(feedback, given.id());
        }
        return outcome;
    }

    /** As of an earlier time, for the demo's history. */
    @Transactional
    public Outcome at(NewFeedback feedback, Instant at) {
        var twin = feedbacks.twin(feedback, at.minus(A_DOUBLE_CLICK));
        if (twin.isPresent()) {
            return new Given(twin.get(), false);
        }
        var problem = problem(feedback, at);
        if (problem != null) {
            return problem;
        }
        var id = feedbacks.add(feedback, at);
        if (feedback.request() != null) {
            requests.answered(feedback.request(), feedback.giver(), at);
        }
        return new Given(id, true);
    }

    private @org.jspecify.annotations.Nullable NotSaid problem(NewFeedback feedback, Instant at) {
        if (colleagues.find(feedback.receiver(), feedback.giver()).isEmpty()) {
            return new NotSaid("to", "feedback.problem.to");
        }
        if (feedback.behaviour().isBlank()) {
            return new NotSaid("behaviour", "feedback.problem.behaviour");
        }
        for (var words : new String[][] {
            {"situation", feedback.situation()}, {"behaviour", feedback.behaviour()}, {"effect", feedback.effect()}
        }) {
            if (words[1].length() > Words.LONGEST) {
                return new NotSaid(words[0], "feedback.problem.tooLong");
            }
        }
        var on = feedback.followUpOn();
        if (on != null && isOutOfReach(on, LocalDate.ofInstant(at, clock.getZone()))) {
            return new NotSaid("followUpOn", "feedback.problem.followUpOn");
        }
        return isFlood(feedback.giver(), at) ? new NotSaid("behaviour", "feedback.problem.tooMany") : null;
    }

    /** A date in the past reminds nobody, and one in two years neither. */
    static boolean isOutOfReach(LocalDate day, LocalDate today) {
        return day.isBefore(today) || day.isAfter(today.plusYears(1));
    }

    private boolean isFlood(PersonId giver, Instant at) {
        return feedbacks.givenSince(giver, at.minus(A_DAY)) >= MOST_IN_A_DAY;
    }
}
