package fi.merkitys.goals.api;

import fi.merkitys.goals.GoalVersion;
import fi.merkitys.goals.OutcomeGoal;
import fi.merkitys.goals.fairness.Target;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A goal with its versions, oldest first. */
@Schema(name = "Goal")
record GoalAnswer(long id, @Nullable LocalDate closedOn, List<Version> versions) {

    static GoalAnswer of(OutcomeGoal goal) {
        return new GoalAnswer(
                goal.id().value(),
                goal.closedOn(),
                goal.versions().stream().map(Version::of).toList());
    }

    @Schema(name = "GoalVersion")
    record Version(
            int number,
            LocalDate validFrom,
            String name,
            String metric,
            String comparator,
            double target,
            @Nullable Double upTo,
            GoalBody.Scope scope,
            String period,
            String why,
            @Nullable String strategyAim) {

        static Version of(GoalVersion version) {
            var goal = version.definition();
            var role = goal.scope().role();
            return new Version(
                    version.number(),
                    goal.validFrom(),
                    goal.name(),
                    goal.metric().key(),
                    comparatorOf(goal.target()),
                    first(goal.target()),
                    last(goal.target()),
                    new GoalBody.Scope(
                            version.names().team(),
                            version.names().site(),
                            version.names().client(),
                            version.names().queue(),
                            goal.scope().channel(),
                            role == null ? null : role.key(),
                            goal.scope().tenure()),
                    goal.period().key(),
                    goal.why(),
                    goal.strategyAim());
        }
    }

    static String comparatorOf(Target target) {
        return switch (target) {
            case Target.AtMost any -> "at_most";
            case Target.AtLeast any -> "at_least";
            case Target.Within any -> "within";
        };
    }

    static double first(Target target) {
        return switch (target) {
            case Target.AtMost most -> most.value();
            case Target.AtLeast least -> least.value();
            case Target.Within band -> band.low();
        };
    }

    static @Nullable Double last(Target target) {
        return target instanceof Target.Within band ? band.high() : null;
    }
}
