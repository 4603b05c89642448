package fi.merkitys.goals;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A goal begins with its first version. Whether the maker may is asked before. */
@Service
public class MakeGoal {
    private final OutcomeGoals goals;
    private final Clock clock;

    MakeGoal(OutcomeGoals goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    /** @param by nobody where a script makes it */
    @Transactional
    public GoalId from(GoalDefinition definition, @Nullable PersonId by) {
        return from(definition, by, clock.instant());
    }

    /** One that is brought in with the time at which it was made. */
    @Transactional
    public GoalId from(GoalDefinition definition, @Nullable PersonId by, Instant at) {
        var goal = goals.add(by, at);
        goals.addVersion(goal, 1, definition, by, at);
        return goal;
    }
}
