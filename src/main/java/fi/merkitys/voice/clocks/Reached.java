package fi.merkitys.voice.clocks;

import fi.merkitys.people.PersonId;
import fi.merkitys.voice.Timer;
import fi.merkitys.workdays.WorkCalendar;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item whose clock is to be looked at.
 *
 * @param supervisor of the owner, or none
 * @param raiser none where who raised it is not known any more
 * @param doer who promised to do it, or none
 */
record Reached(
        long id,
        PersonId owner,
        @Nullable PersonId supervisor,
        @Nullable PersonId raiser,
        @Nullable PersonId doer,
        Timer.Waits waits,
        LocalDate dueBy,
        int stage) {
    /** Days of work between being late and telling the owner's supervisor. */
    private static final int UNTIL_ESCALATED = 2;
    /** And until both are reminded again, as long as it takes. */
    private static final int UNTIL_AGAIN = 5;
    /** For an owner whom the raiser left without an answer. */
    private static final int TO_ANSWER_ANYWAY = 2;

    /** What a clock does. */
    enum Ring {
        /** The last day on which it is in time. */
        DUE,
        LATE,
        ESCALATED,
        /** The raiser was asked and said nothing: the owner answers as well as they can. */
        BACK,
        SILENCE
    }

    /**
     * @param on when the clock is looked at next; none once it is closed
     * @param stage how far it is then
     */
    record Move(Ring ring, @Nullable LocalDate on, int stage) {}

    /** Whom its being due or late concerns: the owner, and whoever promised to do it. */
    Stream<PersonId> concerned() {
        return waits == Timer.Waits.DONE
                ? Stream.of(owner, doer == null ? owner : doer).distinct()
                : Stream.of(owner);
    }

    Move next(LocalDate today, WorkCalendar owners) {
        return switch (waits) {
            case THANKS -> new Move(Ring.SILENCE, null, 0);
            case MORE -> new Move(Ring.BACK, owners.after(today, TO_ANSWER_ANYWAY), 0);
            case REPLY, ANSWER, DONE -> late(today, owners);
        };
    }

    private Move late(LocalDate today, WorkCalendar owners) {
        if (!dueBy.isBefore(today)) {
            return new Move(Ring.DUE, dueBy.plusDays(1), 1);
        }
        return stage < 2
                ? new Move(Ring.LATE, owners.after(today, UNTIL_ESCALATED), 2)
                : new Move(Ring.ESCALATED, owners.after(today, UNTIL_AGAIN), 3);
    }
}
