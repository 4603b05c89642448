package fi.merkitys.concerns.now;

import fi.merkitys.concerns.Concerns;
import fi.merkitys.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/**
 * What is on the first page: that something waits, never what. Whoever raised a concern learns of an answer here alone: a
 * notice or a letter would be a row with their name on it.
 */
@Service
public class ReadConcerns {
    private static final int DAYS_BEFORE = 2;
    private final Concerns concerns;
    private final Clock clock;

    ReadConcerns(Concerns concerns, Clock clock) {
        this.concerns = concerns;
        this.clock = clock;
    }

    /**
     * @param answered whether there is an answer that the viewer has not read
     * @param handling whether something waits on the viewer's board
     */
    public record Summary(boolean answered, boolean handling) {
        public boolean isEmpty() {
            return !answered && !handling;
        }
    }

    public Summary of(Viewer viewer) {
        var waiting = concerns.waitingFor(viewer.id(), LocalDate.now(clock).plusDays(DAYS_BEFORE));
        return new Summary(waiting.answered(), waiting.handling());
    }
}
