package fi.merkitys.instructions;

import fi.merkitys.directory.colleagues.Colleague;
import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.instructions.Outcome.Done;
import fi.merkitys.instructions.Outcome.NotSaid;
import fi.merkitys.instructions.Outcome.NotTheirs;
import fi.merkitys.instructions.Step.What;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mends a guide: its owner takes that up or gives it to somebody, and whoever it is writes how it reads from now on. */
@Service
class MendInstruction {
    private static final int LATEST_IN_MONTHS = 12;

    private final Instructions instructions;
    private final History history;
    private final Reports reports;
    private final Colleagues colleagues;
    private final TellConcerned tell;
    private final Clock clock;

    MendInstruction(
            Instructions instructions,
            History history,
            Reports reports,
            Colleagues colleagues,
            TellConcerned tell,
            Clock clock) {
        this.instructions = instructions;
        this.history = history;
        this.reports = reports;
        this.colleagues = colleagues;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * @param to none is the owner
     * @param words what is to be done, or empty
     */
    @Transactional
    public Outcome give(
            InstructionId id, @Nullable PersonId to, @Nullable LocalDate until, String words, Viewer viewer) {
        var guide = instructions.hold(id, viewer).filter(one -> one.standing().owns() && !one.retired());
        if (guide.isEmpty()) {
            return new NotTheirs();
        }
        var today = LocalDate.now(clock);
        if (until == null || until.isBefore(today) || until.isAfter(today.plusMonths(LATEST_IN_MONTHS))) {
            return new NotSaid("until", "instructions.problem.until");
        }
        if (to == null || to.equals(viewer.id())) {
            return takeUp(id, until, words, viewer);
        }
        return colleagues
                .find(to, viewer.id())
                .<Outcome>map(colleague -> give(id, colleague, until, words, viewer))
                .orElseGet(() -> new NotSaid("to", "instructions.problem.to"));
    }

    private Outcome takeUp(InstructionId id, LocalDate until, String words, Viewer viewer) {
        var step = Step.of(What.TAKEN_UP, clock.instant()).until(until).saying(words);
        history.take(id, step, viewer.id(), null);
        instructions.give(id, viewer.id(), until);
        tell.reporters(reports.waiting(id), "instructions.notice.takenUp", id, viewer.id());
        return new Done(id);
    }

    private Outcome give(InstructionId id, Colleague to, LocalDate until, String words, Viewer viewer) {
        var step = Step.of(What.GIVEN, clock.instant()).until(until).saying(words);
        history.take(id, step, viewer.id(), to.id());
        instructions.give(id, to.id(), until);
        tell.one(to.id(), "instructions.notice.mend", id, viewer.id());
        // Who mends it may be one of those who reported it.
        var others = reports.waiting(id).stream()
                .filter(reporter -> !reporter.equals(to.id()))
                .toList();
        tell.reporters(others, "instructions.notice.given", id, viewer.id(), to.name());
        return new Done(id);
    }

    /** What it was before stays readable. Where only its place is another, nothing was changed. */
    @Transactional
    public Outcome rewrite(InstructionId id, Draft draft, Viewer viewer) {
        var held = instructions.hold(id, viewer).filter(Instruction::mayBeChanged);
        if (held.isEmpty()) {
            return new NotTheirs();
        }
        var guide = held.get();
        var at = clock.instant();
        if (reads(guide, draft)) {
            instructions.rewrite(id, draft, guide.version(), null);
            return new Done(id);
        }
        var version = guide.version() + 1;
        instructions.rewrite(id, draft, version, at);
        history.keep(id, viewer.id(), at);
        history.take(id, Step.of(What.CHANGED, at).as(version), viewer.id(), null);
        tell.one(guide.owner().id(), "instructions.notice.changed", id, viewer.id());
        return new Done(id);
    }

    private static boolean reads(Instruction guide, Draft draft) {
        return guide.title().equals(draft.title())
                && guide.content().equals(draft.content())
                && guide.language().equals(draft.language());
    }
}
