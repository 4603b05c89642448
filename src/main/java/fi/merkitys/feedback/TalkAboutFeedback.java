package fi.merkitys.feedback;

import fi.merkitys.people.PersonId;
import fi.merkitys.shell.TypedText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the two do with it afterwards: read it, answer, agree when to come back to it, and come back. */
@Service
public class TalkAboutFeedback {
    private final Feedbacks feedbacks;
    private final Replies replies;
    private final TellFeedback tell;
    private final Clock clock;

    TalkAboutFeedback(Feedbacks feedbacks, Replies replies, TellFeedback tell, Clock clock) {
        this.feedbacks = feedbacks;
        this.replies = replies;
        this.tell = tell;
        this.clock = clock;
    }

    /** As it is from now on: read, where the receiver opens it. */
    @Transactional
    public Optional<Feedback> open(FeedbackId id, PersonId viewer) {
        return open(id, viewer, clock.instant());
    }

    @Transactional
    public Optional<Feedback> open(FeedbackId id, PersonId viewer, Instant at) {
        feedbacks.read(id, viewer, at);
        return feedbacks.find(id, viewer);
    }

    /** @return the key of what is wrong with it, or nothing */
    @Transactional
    public Optional<String> reply(Feedback feedback, PersonId author, String typed) {
        var problem = reply(feedback, author, typed, clock.instant());
        if (problem.isEmpty()) {
            tell.answered(feedback, author);
        }
        return problem;
    }

    /** As of an earlier time, for the demo's history. */
    @Transactional
    public Optional<String> reply(Feedback feedback, PersonId author, String typed, Instant at) {
        var words = TypedText.plain(typed);
        if (words.isEmpty()) {
            return Optional.of("feedback.problem.reply");
        }
        if (words.length() > Words.LONGEST) {
            return Optional.of("feedback.problem.tooLong");
        }
        var said = replies.to(feedback.id());
        var again = !said.isEmpty()
                && said.getLast().author().equals(author)
                && said.getLast().words().equals(words);
        if (!again) {
            replies.add(feedback.id(), author, words, at);
        }
        return Optional.empty();
    }

    /** @param on none where nothing is to come back */
    @Transactional
    public Optional<String> followUpOn(Feedback feedback, @Nullable LocalDate on) {
        if (on != null && GiveFeedback.isOutOfReach(on, LocalDate.now(clock))) {
            return Optional.of("feedback.problem.followUpOn");
        }
        feedbacks.followUp(feedback.id(), on);
        return Optional.empty();
    }

    /** They came back to it; what it came to, if somebody says so, is a reply. */
    @Transactional
    public Optional<String> followedUp(Feedback feedback, PersonId by, String typed) {
        return followedUp(feedback, by, typed, clock.instant());
    }

    @Transactional
    public Optional<String> followedUp(Feedback feedback, PersonId by, String typed, Instant at) {
        if (!typed.isBlank()) {
            var problem = reply(feedback, by, typed, at);
            if (problem.isPresent()) {
                return problem;
            }
        }
        feedbacks.followedUp(feedback.id(), at);
        return Optional.empty();
    }
}
