package fi.merkitys.feedback;

import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.Meeting;
import fi.merkitys.onetoones.Suggestion;
import fi.merkitys.onetoones.Suggestions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the two of a talk told each other and have not come back to. Of others' words nothing, nor what was said. */
@Component
class SuggestedFeedback implements Suggestions {
    private static final Duration FRESH = Duration.ofDays(60);

    private final Feedbacks feedbacks;
    private final Clock clock;

    SuggestedFeedback(Feedbacks feedbacks, Clock clock) {
        this.feedbacks = feedbacks;
        this.clock = clock;
    }

    @Override
    public List<Suggestion> of(Meeting meeting, Viewer viewer) {
        return meeting.isOf(viewer)
                ? feedbacks
                        .openBetween(
                                meeting.host(),
                                meeting.employee(),
                                clock.instant().minus(FRESH))
                        .stream()
                        .map(this::suggestion)
                        .toList()
                : List.of();
    }

    private Suggestion suggestion(Feedback feedback) {
        return new Suggestion(
                "feedback:" + feedback.id(),
                "feedback.suggestion",
                List.of(feedback.giver().name(), LocalDate.ofInstant(feedback.givenAt(), clock.getZone())),
                feedback.path());
    }
}
