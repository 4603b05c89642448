package fi.merkitys.goals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal with its history.
 *
 * @param versions oldest first, at least one
 * @param closedOn the last day on which it holds
 */
public record OutcomeGoal(
        GoalId id, List<GoalVersion> versions, @Nullable LocalDate closedOn) {
    public OutcomeGoal {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("goal " + id + " has no version");
        }
    }

    /** What holds on this day; before the first version what is to come. */
    public GoalVersion on(LocalDate day) {
        var holding = versions.getFirst();
        for (var version : versions) {
            if (!version.definition().validFrom().isAfter(day)) {
                holding = version;
            }
        }
        return holding;
    }

    public GoalVersion latest() {
        return versions.getLast();
    }

    public boolean startedBy(LocalDate day) {
        return !versions.getFirst().definition().validFrom().isAfter(day);
    }
}
