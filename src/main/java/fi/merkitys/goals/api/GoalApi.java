package fi.merkitys.goals.api;

import fi.merkitys.goals.GoalId;
import fi.merkitys.goals.OutcomeGoal;
import fi.merkitys.goals.OutcomeGoals;
import fi.merkitys.goals.reality.CheckGoal;
import fi.merkitys.golive.Monitors;
import fi.merkitys.shell.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/goals")
@PreAuthorize("hasAuthority('SCOPE_READ_GOALS')")
@Tag(name = "Goals")
class GoalApi {
    private static final double FEWEST = 0.05;
    private static final double MOST = 0.95;

    private final OutcomeGoals goals;
    private final CheckGoal checks;
    private final Clock clock;

    GoalApi(OutcomeGoals goals, CheckGoal checks, Clock clock) {
        this.goals = goals;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The goals that hold today or will later")
    List<GoalAnswer> all() {
        return goals.openOn(LocalDate.now(clock)).stream().map(GoalAnswer::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One goal with all its versions")
    GoalAnswer one(@PathVariable long id) {
        return GoalAnswer.of(find(id));
    }

    @Monitors
    @GetMapping("/{id}/reality-check")
    @Operation(
            summary = "Holds the goal against the people it is asked of",
            description = "Checks the last full period that has ended by the end of the given day, with the version"
                    + " that held on that day. A rolling period ends on that day; a day that is not over counts as"
                    + " yesterday. Without a day it answers what the goal's page shows: the version that holds today,"
                    + " against the last full period of which there are figures; from and until say which that is.")
    RealityCheckAnswer check(
            @PathVariable long id,
            @Parameter(description = "The last day that may count", example = "2026-10-31")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate until,
            @Parameter(description = "Which share of people the suggested target is for, from 0.05 to 0.95")
                    @RequestParam(defaultValue = "0.5")
                    double share) {
        var goal = find(id);
        var revision = checks.now();
        var check = until == null ? checks.today(goal, revision) : checks.until(until, goal, revision);
        return RealityCheckAnswer.of(check, Math.clamp(share, FEWEST, MOST));
    }

    private OutcomeGoal find(long id) {
        return goals.find(new GoalId(id)).orElseThrow(NotFound::new);
    }
}
