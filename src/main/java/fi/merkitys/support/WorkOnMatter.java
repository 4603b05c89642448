package fi.merkitys.support;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the two write in a step, and put their names under. */
@Service
public class WorkOnMatter {
    private final Matters matters;
    private final Steps steps;
    private final Views views;
    private final TellSupport tell;
    private final Clock clock;

    WorkOnMatter(Matters matters, Steps steps, Views views, TellSupport tell, Clock clock) {
        this.matters = matters;
        this.steps = steps;
        this.views = views;
        this.tell = tell;
        this.clock = clock;
    }

    /** How the employee sees it, at any time. */
    @Transactional
    public Outcome say(Matter matter, PersonId employee, String words) {
        if (words.isEmpty()) {
            return Outcome.refused("view", "support.problem.words");
        }
        if (Words.isTooLong(words)) {
            return Outcome.refused("view", "support.problem.tooLong");
        }
        var said = views.of(matter.id());
        if (said.isEmpty() || !said.getLast().words().equals(words)) {
            said(matter, employee, words, clock.instant());
            tell.other(matter, employee, "support.notice.view");
        }
        return new Outcome.Done(matter.id());
    }

    /** As of an earlier time, for the demo's history. */
    @Transactional
    public void said(Matter matter, PersonId employee, String words, Instant at) {
        views.add(matter.id(), employee, words, at);
        matters.touch(matter.id(), at);
    }

    /** @param version of the words that the writer had before them */
    @Transactional
    public Outcome write(Matter seen, PersonId by, int version, Written typed) {
        var matter = matters.hold(seen, by);
        var step = steps.of(matter.id()).getLast();
        var words = step.written().takenFrom(typed, step.kind(), matter.sideOf(by));
        if (Words.isTooLong(typed.agreed() + typed.byEmployee() + typed.needs() + typed.bySupervisor())) {
            return Outcome.refused("words", "support.problem.tooLong");
        }
        if (words.heldOn() != null && words.heldOn().isAfter(LocalDate.now(clock))) {
            return Outcome.refused("words", "support.problem.heldOn");
        }
        if (words.equals(step.written())) {
            return new Outcome.Done(matter.id());
        }
        if (step.version() != version || !may(matter, by, Act.WRITE, step)) {
            return Outcome.refused("words", "support.problem.changed");
        }
        written(matter, step, words, clock.instant());
        tell.other(matter, by, "support.notice.written");
        return new Outcome.Done(matter.id());
    }

    private void written(Matter matter, Step step, Written words, Instant at) {
        steps.write(step, words);
        matters.touch(matter.id(), at);
    }

    /**
     * The person's name under exactly these words. With the second of the two, the next step begins.
     *
     * @param fingerprint of the words that the person had before them
     * @param agrees whether they agree; who does not says why, and that is a signature as well
     */
    @Transactional
    public Outcome sign(Matter seen, PersonId by, String fingerprint, boolean agrees, String words) {
        if (!agrees && words.isEmpty()) {
            return Outcome.refused("sign", "support.problem.why");
        }
        if (Words.isTooLong(words)) {
            return Outcome.refused("sign", "support.problem.tooLong");
        }
        var matter = matters.hold(seen, by);
        var step = steps.of(matter.id()).getLast();
        if (!step.fingerprint().equals(fingerprint)) {
            return Outcome.refused("sign", "support.problem.changed");
        }
        if (!step.isSignedBy(by)) {
            if (!may(matter, by, Act.SIGN, step)) {
                return Outcome.refused("sign", "support.problem.notReady");
            }
            signed(matter, step, by, agrees, words, clock.instant());
            tell.other(matter, by, "support.notice.signed");
        }
        return new Outcome.Done(matter.id());
    }

    private void signed(Matter matter, Step step, PersonId by, boolean agrees, String words, Instant at) {
        var name = by.equals(matter.employee().id())
                ? matter.employee().name()
                : matter.supervisor().name();
        steps.sign(step, by, name, agrees, agrees ? "" : words, at);
        matters.touch(matter.id(), at);
        var now = steps.of(matter.id()).getLast();
        if (Ladder.isSigned(matter, now)) {
            now.kind()
                    .then()
                    .ifPresent(kind -> steps.add(
                            matter.id(),
                            now.position() + 1,
                            now.rung(),
                            kind,
                            Ladder.dueAfter(now, LocalDate.ofInstant(at, clock.getZone())),
                            null));
        }
    }

    private static boolean may(Matter matter, PersonId by, Act act, Step step) {
        return Ladder.may(matter.sideOf(by), act, matter, Ladder.stand(matter, step));
    }

    /** As of an earlier time, for the demo's history: written, and signed by whoever is named. */
    @Transactional
    public void earlier(Matter matter, PersonId by, @Nullable Written typed, boolean signs, Instant at) {
        if (typed != null) {
            var step = steps.of(matter.id()).getLast();
            written(matter, step, step.written().takenFrom(typed, step.kind(), matter.sideOf(by)), at);
        }
        if (signs) {
            signed(matter, steps.of(matter.id()).getLast(), by, true, "", at);
        }
    }
}
