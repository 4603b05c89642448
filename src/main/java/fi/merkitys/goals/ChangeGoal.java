package fi.merkitys.goals;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing a goal writes a new version; what it asked before stays to be read. */
@Service
public class ChangeGoal {
    private final OutcomeGoals goals;
    private final Clock clock;

    ChangeGoal(OutcomeGoals goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    @Transactional
    public Outcome to(GoalDefinition definition, GoalId goal, @Nullable PersonId by) {
        return to(definition, goal, by, clock.instant());
    }

    /** One that is brought in with the time at which it was written. */
    @Transactional
    public Outcome to(GoalDefinition definition, GoalId id, @Nullable PersonId by, Instant at) {
        if (!goals.lock(id)) {
            return new Unknown();
        }
        var goal = goals.find(id).orElseThrow();
        var latest = goal.latest();
        if (goal.closedOn() != null) {
            return new Closed(goal.closedOn());
        }
        if (!definition.validFrom().isAfter(latest.definition().validFrom())) {
            return new TooEarly(latest.definition().validFrom());
        }
        goals.addVersion(id, latest.number() + 1, definition, by, at);
        return new Changed(latest.number() + 1);
    }

    public sealed interface Outcome {}

    public record Changed(int version) implements Outcome {}

    /** The present version holds from this day; a new one must hold from a later one. */
    public record TooEarly(LocalDate latest) implements Outcome {}

    public record Closed(LocalDate on) implements Outcome {}

    public record Unknown() implements Outcome {}
}
