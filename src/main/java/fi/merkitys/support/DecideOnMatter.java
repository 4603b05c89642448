package fi.merkitys.support;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes after a follow-up, and who has the matter: always decided by one of the two, by name. Nothing happens because
 * a day has passed.
 */
@Service
public class DecideOnMatter {
    private final Matters matters;
    private final Steps steps;
    private final Guests guests;
    private final TellSupport tell;
    private final Clock clock;

    DecideOnMatter(Matters matters, Steps steps, Guests guests, TellSupport tell, Clock clock) {
        this.matters = matters;
        this.steps = steps;
        this.guests = guests;
        this.tell = tell;
        this.clock = clock;
    }

    /** More time: another follow-up on that day. */
    @Transactional
    public Outcome followUp(Matter seen, @Nullable LocalDate on) {
        var matter = held(seen);
        var last = steps.of(matter.id()).getLast();
        if (!(Ladder.stand(matter, last) instanceof Stand.ToDecide)) {
            return Outcome.refused("decide", "support.problem.changed");
        }
        if (on == null || !Ladder.isInReach(on, LocalDate.now(clock))) {
            return Outcome.refused("time", "support.problem.day");
        }
        steps.add(matter.id(), last.position() + 1, last.rung(), StepKind.FOLLOW_UP, on, null);
        return done(matter, "support.notice.moreTime");
    }

    /**
     * A step further up.
     *
     * @param reason which the employee reads
     * @param guest who is invited where the step wants somebody, or none
     */
    @Transactional
    public Outcome further(Matter seen, String reason, @Nullable LocalDate on, @Nullable PersonId guest) {
        var matter = held(seen);
        var last = steps.of(matter.id()).getLast();
        var next = last.rung().next();
        if (!(Ladder.stand(matter, last) instanceof Stand.ToDecide) || next.isEmpty()) {
            return Outcome.refused("decide", "support.problem.changed");
        }
        if (reason.isEmpty() || Words.isTooLong(reason)) {
            return Outcome.refused("further", "support.problem.reason");
        }
        if (on == null || !Ladder.isInReach(on, LocalDate.now(clock))) {
            return Outcome.refused("further", "support.problem.day");
        }
        var invited = invited(matter, guest);
        if (next.get().hasGuest() && invited.isEmpty()) {
            return Outcome.refused("further", "support.problem.guest");
        }
        steps.add(matter.id(), last.position() + 1, next.get(), next.get().opening(), on, reason);
        invited.filter(any -> next.get().hasGuest()).ifPresent(one -> {
            guests.invite(matter.id(), one.id(), last.position() + 1, clock.instant());
            tell.invited(matter, one);
        });
        return done(matter, "support.notice.further");
    }

    private Optional<Matter.Somebody> invited(Matter matter, @Nullable PersonId guest) {
        return guests.candidates(matter, LocalDate.now(clock)).stream()
                .filter(one -> one.id().equals(guest))
                .findFirst();
    }

    @Transactional
    public Outcome close(Matter seen, Ending ending, String words) {
        var matter = held(seen);
        var last = steps.of(matter.id()).getLast();
        if (!Ladder.may(Side.SUPERVISOR, Act.CLOSE, matter, Ladder.stand(matter, last))) {
            return Outcome.refused("close", "support.problem.changed");
        }
        if ((ending.needsWords() && words.isEmpty()) || Words.isTooLong(words)) {
            return Outcome.refused("close", "support.problem.reason");
        }
        matters.close(matter.id(), ending, words, matter.supervisor().id(), clock.instant());
        tell.other(
                matter,
                matter.supervisor().id(),
                ending == Ending.WELL ? "support.notice.well" : "support.notice.closed");
        return new Outcome.Done(matter.id());
    }

    /** As of an earlier time, for the demo's history. */
    @Transactional
    public void closed(Matter matter, Ending ending, String words, Instant at) {
        matters.close(matter.id(), ending, words, matter.supervisor().id(), at);
    }

    /** The employee gives it to who leads them now: open or closed, this one matter. */
    @Transactional
    public void release(Matter seen) {
        var matter = matters.hold(seen, seen.employee().id());
        var next = matter.nextSupervisor();
        if (next != null) {
            matters.giveTo(matter.id(), next.id(), clock.instant());
            tell.given(matter, next);
        }
    }

    /** The employee begins anew with who leads them now, who learns nothing of it. */
    @Transactional
    public void startAfresh(Matter seen) {
        var matter = matters.hold(seen, seen.employee().id());
        if (!matter.isOpen() || matter.isLed()) {
            return;
        }
        matters.close(matter.id(), Ending.FRESH_START, "", matter.employee().id(), clock.instant());
    }

    private Matter held(Matter seen) {
        return matters.hold(seen, seen.supervisor().id());
    }

    private Outcome done(Matter matter, String notice) {
        matters.touch(matter.id(), clock.instant());
        tell.other(matter, matter.supervisor().id(), notice);
        return new Outcome.Done(matter.id());
    }
}
