package fi.merkitys.successes.now;

import fi.merkitys.identity.Viewer;
import fi.merkitys.successes.Success;
import fi.merkitys.successes.Successes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is on the first page. */
@Service
public class ReadSuccesses {
    private static final int SHOWN = 5;
    /** After that nobody waits for an answer any more. */
    private static final Duration ANSWERED_WITHIN = Duration.ofDays(28);

    private final Successes successes;
    private final Clock clock;

    ReadSuccesses(Successes successes, Clock clock) {
        this.successes = successes;
        this.clock = clock;
    }

    /**
     * @param unseen what the viewer was thanked for and has not opened
     * @param unanswered what the viewer's people told of themselves
     */
    public record Summary(List<Success> unseen, List<Success> unanswered) {
        public boolean isEmpty() {
            return unseen.isEmpty() && unanswered.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    public Summary of(Viewer viewer) {
        return new Summary(
                successes.unseenBy(viewer.id(), SHOWN),
                viewer.leadsOthers()
                        ? successes.unansweredBy(viewer.id(), clock.instant().minus(ANSWERED_WITHIN), SHOWN)
                        : List.of());
    }
}
