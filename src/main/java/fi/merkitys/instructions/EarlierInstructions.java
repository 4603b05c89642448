package fi.merkitys.instructions;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done for guides long ago: for whoever brings a history along. Nobody is told any more. */
@Service
public class EarlierInstructions {
    private final JdbcClient jdbc;
    private final Instructions instructions;
    private final History history;
    private final Reports reports;
    private final Colleagues colleagues;
    private final Clock clock;

    EarlierInstructions(
            JdbcClient jdbc,
            Instructions instructions,
            History history,
            Reports reports,
            Colleagues colleagues,
            Clock clock) {
        this.jdbc = jdbc;
        this.instructions = instructions;
        this.history = history;
        this.reports = reports;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean hasAny() {
        return jdbc.sql("select exists (select from instructions.instruction)")
                .query(Boolean.class)
                .single();
    }

    /** On behalf of whoever adds it. */
    @Transactional
    public InstructionId add(Draft draft, PersonId owner, PersonId by, Instant at) {
        return new AddInstructions(jdbc, TellConcerned.nobody(), then(at))
                .now(List.of(new AddInstructions.New(draft, owner, null)), by)
                .getFirst();
    }

    /** On behalf of its owner or of whoever mends it. */
    @Transactional
    public void verify(InstructionId id, Viewer by, Instant at) {
        new VerifyInstruction(instructions, history, reports, TellConcerned.nobody(), then(at)).now(id, "", by);
    }

    /** On behalf of whoever finds it outdated. */
    @Transactional
    public void report(InstructionId id, String words, Viewer by, Instant at) {
        new ReportOutdated(instructions, reports, TellConcerned.nobody(), then(at)).now(id, words, by);
    }

    /** On behalf of its owner. */
    @Transactional
    public void give(InstructionId id, @Nullable PersonId to, LocalDate until, String words, Viewer owner, Instant at) {
        mend(at).give(id, to, until, words, owner);
    }

    /** On behalf of whoever mends it. */
    @Transactional
    public void rewrite(InstructionId id, Draft draft, Viewer by, Instant at) {
        mend(at).rewrite(id, draft, by);
    }

    private MendInstruction mend(Instant at) {
        return new MendInstruction(instructions, history, reports, colleagues, TellConcerned.nobody(), then(at));
    }

    private Clock then(Instant at) {
        return Clock.fixed(at, clock.getZone());
    }
}
