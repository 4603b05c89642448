package fi.merkitys.goals;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ending a goal with a date. */
@Controller
class GoalRetirementPages {
    private final OutcomeGoals goals;
    private final GoalMakers makers;
    private final RetireGoal retire;
    private final Clock clock;

    GoalRetirementPages(OutcomeGoals goals, GoalMakers makers, RetireGoal retire, Clock clock) {
        this.goals = goals;
        this.makers = makers;
        this.retire = retire;
        this.clock = clock;
    }

    @PostMapping("/goals/{id}/retirement")
    String retire(@PathVariable long id, @RequestParam(required = false) @Nullable LocalDate lastDay, Viewer viewer) {
        var goal = goals.find(new GoalId(id))
                .filter(found -> makers.mayMake(found.latest().definition(), viewer))
                .orElseThrow(NotFound::new);
        retire.on(lastDay == null ? LocalDate.now(clock) : lastDay, goal.id());
        return "redirect:/goals/" + id;
    }
}
