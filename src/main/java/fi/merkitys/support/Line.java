package fi.merkitys.support;

import fi.merkitys.support.Matter.Somebody;
import fi.merkitys.support.texts.Kind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A matter in a list.
 *
 * @param side on which the viewer is
 * @param between whether the employee has another supervisor by now
 * @param step what the two are at
 * @param signed whether the viewer has signed it
 * @param signedByOther whether the other of the two has
 */
public record Line(
        MatterId id,
        Side side,
        Somebody supervisor,
        Somebody employee,
        boolean between,
        Kind kind,
        Instant openedAt,
        @Nullable Ending ending,
        StepKind step,
        LocalDate dueOn,
        boolean signed,
        boolean signedByOther) {
    public boolean isOpen() {
        return ending == null;
    }

    public Somebody other() {
        return side == Side.SUPERVISOR ? employee : side == Side.EMPLOYEE ? supervisor : employee;
    }

    /** Both have signed the follow-up, and the viewer decides. */
    public boolean isToDecide() {
        return isOpen() && side == Side.SUPERVISOR && signed && signedByOther;
    }

    /** The other one has signed, and waits. */
    public boolean isToSign() {
        return isOpen() && !between && side != Side.GUEST && signedByOther && !signed;
    }

    /** Which text tells what the viewer has to do by that day; none where there is nothing. */
    public @Nullable String waits(LocalDate today) {
        if (!isOpen() || side == Side.GUEST) {
            return null;
        }
        if (between) {
            return side == Side.EMPLOYEE ? "support.waits.between" : null;
        }
        return isToDecide()
                ? "support.waits.decide"
                : isToSign() ? "support.waits.sign" : dueOn.isAfter(today) || signed ? null : "support.waits.due";
    }

    public String path() {
        return "/support/" + id;
    }
}
