package fi.merkitys.instructions;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.instructions.Outcome.Done;
import fi.merkitys.instructions.Outcome.NotSaid;
import fi.merkitys.instructions.Outcome.NotTheirs;
import fi.merkitys.instructions.Step.What;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a guide another owner, or takes it out of use. */
@Service
class PassInstruction {
    private final Instructions instructions;
    private final History history;
    private final Colleagues colleagues;
    private final TellConcerned tell;
    private final Clock clock;

    PassInstruction(
            Instructions instructions, History history, Colleagues colleagues, TellConcerned tell, Clock clock) {
        this.instructions = instructions;
        this.history = history;
        this.colleagues = colleagues;
        this.tell = tell;
        this.clock = clock;
    }

    @Transactional
    public Outcome now(InstructionId id, @Nullable PersonId to, Viewer viewer) {
        var held = instructions.hold(id, viewer).filter(Instruction::mayBePassed);
        if (held.isEmpty()) {
            return new NotTheirs();
        }
        if (to == null || to.equals(held.get().owner().id()) || !worksHere(to, viewer)) {
            return new NotSaid("owner", "instructions.problem.to");
        }
        history.take(id, Step.of(What.PASSED, clock.instant()), viewer.id(), to);
        instructions.pass(id, to);
        tell.owner(to, 1, viewer.id());
        tell.one(held.get().owner().id(), "instructions.notice.passed", id, viewer.id());
        return new Done(id);
    }

    private boolean worksHere(PersonId person, Viewer viewer) {
        return person.equals(viewer.id())
                || colleagues.find(person, viewer.id()).isPresent();
    }

    /** @param retired whether nobody works by it any more */
    @Transactional
    public Outcome retire(InstructionId id, boolean retired, Viewer viewer) {
        var held = instructions.hold(id, viewer).filter(Instruction::mayBePassed);
        if (held.isEmpty()) {
            return new NotTheirs();
        }
        if (held.get().retired() != retired) {
            var at = clock.instant();
            history.take(id, Step.of(retired ? What.RETIRED : What.BROUGHT_BACK, at), viewer.id(), null);
            instructions.retire(id, retired ? at : null);
        }
        return new Done(id);
    }
}
