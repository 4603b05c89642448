package fi.merkitys.voice;

import fi.merkitys.people.PersonId;
import fi.merkitys.voice.Timer.Waits;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far an item has come, and the one way on: received, with its owner, answered, done, closed. It always has an owner,
 * and, until it is closed, a clock.
 *
 * @param replied whether the owner has said a word to it
 * @param answer the last one, or none
 * @param dueOn of a yes
 * @param doer of a yes
 * @param timer none once it is closed
 */
public record Progress(
        State state,
        PersonId owner,
        boolean replied,
        @Nullable Answer answer,
        @Nullable LocalDate dueOn,
        @Nullable PersonId doer,
        @Nullable Timer timer) {
    /** After which an item that is done is closed without a word. */
    static final int SILENCE_IN_DAYS = 14;

    public Progress {
        if ((state == State.CLOSED) != (timer == null)) {
            throw new IllegalArgumentException("what is not closed has a clock, and nothing else has");
        }
        if (answer == Answer.YES && (dueOn == null || doer == null)) {
            throw new IllegalArgumentException("a yes says by when, and by whom");
        }
    }

    /** What somebody does to it. */
    public sealed interface Act {}

    /** To whom it goes, first or later. */
    public record Pass(PersonId to, Deadlines by) implements Act {}

    public record LookInto(Deadlines by) implements Act {}

    public record Promise(LocalDate dueOn, PersonId doer) implements Act {}

    public record Decline(LocalDate today) implements Act {}

    public record SayAlready(LocalDate today) implements Act {}

    public record AskMore(LocalDate today) implements Act {}

    /** The raiser tells what was asked. */
    public record GiveMore(Deadlines by) implements Act {}

    public record Finish(LocalDate today) implements Act {}

    public record Thank() implements Act {}

    /** The raiser finds that it does not do: somebody else looks at it. */
    public record Doubt(PersonId to, Deadlines by) implements Act {}

    /** Two weeks without a word. */
    public record Silence() implements Act {}

    /** By when the owner has to reply and to answer, in their days of work. */
    public record Deadlines(LocalDate reply, LocalDate answer) {}

    /** @return none where the act does not fit how far it has come */
    public @Nullable Progress after(Act act) {
        return switch (act) {
            case Pass pass ->
                isOpen()
                        ? withOwner(
                                pass.to(),
                                false,
                                Timer.until(Waits.REPLY, pass.by().reply()))
                        : null;
            case LookInto look ->
                state == State.WITH_OWNER && !replied
                        ? withOwner(
                                owner, true, Timer.until(Waits.ANSWER, look.by().answer()))
                        : null;
            case Promise promise ->
                mayBeAnswered()
                        ? answered(
                                Answer.YES, promise.dueOn(), promise.doer(), Timer.until(Waits.DONE, promise.dueOn()))
                        : null;
            case Decline no -> mayBeAnswered() ? settled(Answer.NO, no.today()) : null;
            case SayAlready already -> mayBeAnswered() ? settled(Answer.ALREADY, already.today()) : null;
            case AskMore more ->
                mayBeAnswered()
                        ? answered(
                                Answer.MORE,
                                null,
                                null,
                                Timer.until(Waits.MORE, more.today().plusDays(SILENCE_IN_DAYS)))
                        : null;
            case GiveMore given ->
                state == State.ANSWERED && answer == Answer.MORE
                        ? withOwner(
                                owner,
                                true,
                                Timer.until(Waits.ANSWER, given.by().answer()))
                        : null;
            case Finish finish ->
                state == State.ANSWERED && answer == Answer.YES
                        ? new Progress(State.DONE, owner, true, answer, dueOn, doer, silence(finish.today()))
                        : null;
            case Thank any -> mayBeThankedFor() ? closed() : null;
            case Doubt doubt ->
                mayBeThankedFor()
                        ? withOwner(
                                doubt.to(),
                                false,
                                Timer.until(Waits.REPLY, doubt.by().reply()))
                        : null;
            case Silence any -> mayBeThankedFor() ? closed() : null;
        };
    }

    /** Not answered, or the raiser is asked: whose it is may still change. */
    private boolean isOpen() {
        return state == State.RECEIVED
                || state == State.WITH_OWNER
                || (state == State.ANSWERED && (answer == Answer.MORE || answer == Answer.YES));
    }

    /** A yes may be said anew, with another day; after all it may become a no. */
    boolean mayBeAnswered() {
        return state == State.WITH_OWNER
                || (state == State.ANSWERED && (answer == Answer.MORE || answer == Answer.YES));
    }

    /** It is done, or nothing is to be done any more. */
    boolean mayBeThankedFor() {
        return state == State.DONE || (state == State.ANSWERED && (answer == Answer.NO || answer == Answer.ALREADY));
    }

    private Progress withOwner(PersonId whose, boolean known, Timer runs) {
        return new Progress(State.WITH_OWNER, whose, known, answer == Answer.YES ? null : answer, null, null, runs);
    }

    private Progress answered(Answer as, @Nullable LocalDate by, @Nullable PersonId who, Timer runs) {
        return new Progress(State.ANSWERED, owner, true, as, by, who, runs);
    }

    private Progress settled(Answer as, LocalDate today) {
        return answered(as, null, null, silence(today));
    }

    private static Timer silence(LocalDate today) {
        return Timer.until(Waits.THANKS, today.plusDays(SILENCE_IN_DAYS));
    }

    private Progress closed() {
        return new Progress(State.CLOSED, owner, true, answer, dueOn, doer, null);
    }
}
