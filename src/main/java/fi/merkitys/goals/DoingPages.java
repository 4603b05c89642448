package fi.merkitys.goals;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The behaviours behind a goal, by those who may change it. */
@Controller
class DoingPages {
    private final OutcomeGoals goals;
    private final GoalMakers makers;
    private final TellDoing tell;

    DoingPages(OutcomeGoals goals, GoalMakers makers, TellDoing tell) {
        this.goals = goals;
        this.makers = makers;
        this.tell = tell;
    }

    @GetMapping("/goals/{id}/doing")
    ModelAndView form(@PathVariable long id, Viewer viewer) {
        var goal = found(id, viewer);
        return page(goal, String.join("\n", goal.latest().doing()), null);
    }

    @PostMapping("/goals/{id}/doing")
    ModelAndView save(@PathVariable long id, @RequestParam(required = false) @Nullable String doing, Viewer viewer) {
        var goal = found(id, viewer);
        var lines = TellDoing.lines(doing);
        var problem = TellDoing.problem(lines);
        if (problem != null) {
            return page(goal, String.join("\n", lines), problem);
        }
        tell.of(goal.id(), lines);
        return new ModelAndView("redirect:/goals/" + id);
    }

    private OutcomeGoal found(long id, Viewer viewer) {
        return goals.find(new GoalId(id))
                .filter(found -> makers.mayMake(found.latest().definition(), viewer))
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView page(OutcomeGoal goal, String typed, @Nullable String problem) {
        var page = new ModelAndView("goals/doing");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("goal", goal.latest())
                .addObject("typed", typed)
                .addObject("problem", problem)
                .addObject("most", TellDoing.MOST)
                .addObject("longest", TellDoing.LONGEST);
    }
}
