package fi.merkitys.concerns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A concern, opened for whoever may read it.
 *
 * @param named whether the raiser told who they are
 * @param verdict what came of it, once it is closed
 */
public record Concern(
        ConcernId id,
        boolean named,
        State state,
        LocalDate receivedOn,
        LocalDate acknowledgeBy,
        LocalDate feedbackBy,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate feedbackOn,
        @Nullable LocalDate closedOn,
        boolean unseenByHandler,
        boolean unseenByRaiser,
        Content content,
        @Nullable Verdict verdict) {

    public boolean isClosed() {
        return state == State.CLOSED;
    }

    /** The next day by which the raiser has to have a word, or none. */
    public @Nullable LocalDate due() {
        if (acknowledgedOn == null) {
            return acknowledgeBy;
        }
        return feedbackOn == null && !isClosed() ? feedbackBy : null;
    }

    public boolean isLateOn(LocalDate today) {
        var due = due();
        return due != null && due.isBefore(today);
    }

    public String path() {
        return "/concerns/" + id;
    }

    public String casePath() {
        return "/concern-board/" + id;
    }
}
