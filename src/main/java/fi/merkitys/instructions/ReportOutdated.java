package fi.merkitys.instructions;

import fi.merkitys.identity.Viewer;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that a guide is outdated: in one click, counted once for each, and its owner knows of the first. */
@Service
public class ReportOutdated {
    private static final int LONGEST = 1_000;

    private final Instructions instructions;
    private final Reports reports;
    private final TellConcerned tell;
    private final Clock clock;

    ReportOutdated(Instructions instructions, Reports reports, TellConcerned tell, Clock clock) {
        this.instructions = instructions;
        this.reports = reports;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * @param words what is wrong; empty is enough
     * @return whether there is such a guide
     */
    @Transactional
    public boolean now(InstructionId id, String words, Viewer viewer) {
        var said = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        return switch (reports.add(id, said.isEmpty() ? null : said, clock.instant())) {
            case NONE -> false;
            case AGAIN, FURTHER -> true;
            case FIRST -> {
                instructions.find(id, viewer).ifPresent(one -> tellThoseWhoSeeToIt(one, viewer));
                yield true;
            }
        };
    }

    private void tellThoseWhoSeeToIt(Instruction instruction, Viewer viewer) {
        tell.one(instruction.owner().id(), "instructions.notice.reported", instruction.id(), viewer.id());
    }

    @Transactional
    public boolean takeBack(InstructionId id) {
        return reports.takeBack(id);
    }
}
