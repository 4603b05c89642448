package fi.merkitys.instructions;

import fi.merkitys.identity.Viewer;
import fi.merkitys.instructions.Outcome.Done;
import fi.merkitys.instructions.Outcome.NotTheirs;
import fi.merkitys.instructions.Step.What;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody who sees to a guide has looked at all of it: it is right as it reads. The day of its review moves on, and whoever
 * found it outdated is told what came of that.
 */
@Service
class VerifyInstruction {
    private final Instructions instructions;
    private final History history;
    private final Reports reports;
    private final TellConcerned tell;
    private final Clock clock;

    VerifyInstruction(Instructions instructions, History history, Reports reports, TellConcerned tell, Clock clock) {
        this.instructions = instructions;
        this.history = history;
        this.reports = reports;
        this.tell = tell;
        this.clock = clock;
    }

    @Transactional
    public Outcome now(InstructionId id, String words, Viewer viewer) {
        var held = instructions.hold(id, viewer).filter(one -> one.mayBeChanged() && !one.retired());
        if (held.isEmpty()) {
            return new NotTheirs();
        }
        var guide = held.get();
        var at = clock.instant();
        var mended = guide.care().changedAt() != null;
        var today = LocalDate.now(clock);
        var reviewOn = today.plusMonths(guide.care().months());
        var told = reports.settle(id, mended, at);
        var step = Step.of(What.VERIFIED, at)
                .until(reviewOn)
                .saying(words)
                .as(guide.version())
                .answering(told.size());
        history.take(id, step, viewer.id(), null);
        instructions.verify(id, viewer.id(), today, reviewOn);
        tell.reporters(told, mended ? "instructions.notice.mended" : "instructions.notice.right", id, viewer.id());
        tell.one(guide.owner().id(), "instructions.notice.verified", id, viewer.id());
        return new Done(id);
    }
}
