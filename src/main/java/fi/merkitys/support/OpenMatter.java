package fi.merkitys.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor takes something up, early, with one of the own people: the employee reads all of it at once. */
@Service
public class OpenMatter {
    private static final Duration A_DOUBLE_CLICK = Duration.ofMinutes(2);

    private final Matters matters;
    private final Steps steps;
    private final TellSupport tell;
    private final Clock clock;

    OpenMatter(Matters matters, Steps steps, TellSupport tell, Clock clock) {
        this.matters = matters;
        this.steps = steps;
        this.tell = tell;
        this.clock = clock;
    }

    @Transactional
    public Outcome now(NewMatter matter) {
        if (matter.noticed().isEmpty()) {
            return Outcome.refused("noticed", "support.problem.noticed");
        }
        if (Words.isTooLong(matter.noticed())) {
            return Outcome.refused("noticed", "support.problem.tooLong");
        }
        if (!Ladder.isInReach(matter.talkOn(), LocalDate.now(clock))) {
            return Outcome.refused("talkOn", "support.problem.day");
        }
        return matters.twin(matter, clock.instant().minus(A_DOUBLE_CLICK))
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(() -> opened(matter, clock.instant(), tell));
    }

    /** As of an earlier time, for the demo's history; nobody is told. */
    @Transactional
    public MatterId at(NewMatter matter, Instant at) {
        return opened(matter, at, TellSupport.nobody()).id();
    }

    private Outcome.Done opened(NewMatter matter, Instant at, TellSupport told) {
        var id = matters.add(matter, at);
        steps.add(id, 1, Rung.FIRST, Rung.FIRST.opening(), matter.talkOn(), null);
        matters.find(id, matter.supervisor()).ifPresent(told::opened);
        return new Outcome.Done(id);
    }
}
