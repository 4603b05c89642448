package fi.merkitys.feedback.now;

import fi.merkitys.feedback.Feedback;
import fi.merkitys.feedback.FeedbackRequest;
import fi.merkitys.feedback.FeedbackRequests;
import fi.merkitys.feedback.Feedbacks;
import fi.merkitys.feedback.freshness.Freshness;
import fi.merkitys.feedback.freshness.ReadFreshness;
import fi.merkitys.feedback.rounds.AnswerRound;
import fi.merkitys.feedback.rounds.Round;
import fi.merkitys.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is on the first page. */
@Service
public class ReadFeedback {
    /** The others are one click away. */
    private static final int WAITING_SHOWN = 3;

    private final Feedbacks feedbacks;
    private final FeedbackRequests requests;
    private final AnswerRound rounds;
    private final ReadFreshness freshness;
    private final Asking asking;
    private final Clock clock;

    ReadFeedback(
            Feedbacks feedbacks,
            FeedbackRequests requests,
            AnswerRound rounds,
            ReadFreshness freshness,
            Asking asking,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.requests = requests;
        this.rounds = rounds;
        this.freshness = freshness;
        this.asking = asking;
        this.clock = clock;
    }

    /**
     * @param unread what the viewer has received and not opened
     * @param due what the viewer and another wanted to come back to by today
     * @param requests what colleagues ask the viewer
     * @param rounds what the viewer's supervisor asks without names
     * @param waiting of the viewer's people those who have heard nothing for long, the longest first
     * @param waitingInAll how many those are
     * @param nudge whether the viewer should ask the own people, or none
     */
    public record Summary(
            List<Feedback> unread,
            List<Feedback> due,
            List<FeedbackRequest> requests,
            List<Round> rounds,
            List<Freshness> waiting,
            int waitingInAll,
            @Nullable Nudge nudge) {
        public boolean isEmpty() {
            return unread.isEmpty()
                    && due.isEmpty()
                    && requests.isEmpty()
                    && rounds.isEmpty()
                    && waiting.isEmpty()
                    && nudge == null;
        }
    }

    @Transactional(readOnly = true)
    public Summary of(Viewer viewer) {
        var today = LocalDate.now(clock);
        var waiting =
                // Whoever leads nobody has nobody to ask about.
                viewer.isAgentAlone()
                        ? List.<Freshness>of()
                        : freshness.of(viewer).stream()
                                .filter(Freshness::waitsLong)
                                .toList();
        var open = feedbacks.openFor(viewer.id(), today);
        return new Summary(
                open.stream().filter(one -> one.isUnreadBy(viewer.id())).toList(),
                open.stream()
                        .filter(one -> one.isDueOn(today))
                        .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.followUpOn())))
                        .toList(),
                requests.waitingFor(viewer.id()),
                rounds.waitingFor(viewer.id(), today),
                waiting.subList(0, Math.min(WAITING_SHOWN, waiting.size())),
                waiting.size(),
                viewer.isAgentAlone() ? null : asking.nudge(viewer.id(), today).orElse(null));
    }
}
