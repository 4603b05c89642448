package fi.merkitys.goals;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class NewGoalPages {
    private final GoalForms forms;
    private final GoalMakers makers;
    private final MakeGoal make;
    private final Clock clock;

    NewGoalPages(GoalForms forms, GoalMakers makers, MakeGoal make, Clock clock) {
        this.forms = forms;
        this.makers = makers;
        this.make = make;
        this.clock = clock;
    }

    @GetMapping("/goals/new")
    ModelAndView form(Viewer viewer) {
        return page(viewer, GoalForm.empty(LocalDate.now(clock)), Map.of());
    }

    @PostMapping("/goals")
    ModelAndView make(@ModelAttribute GoalForm form, Viewer viewer) {
        mustBeMaker(viewer);
        return switch (forms.read(form, viewer)) {
            case ReadGoal.Understood goal ->
                new ModelAndView("redirect:/goals/" + make.from(goal.definition(), viewer.id()));
            case ReadGoal.NotUnderstood wrong -> {
                var page = page(viewer, form, wrong.problems());
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView page(Viewer viewer, GoalForm form, Map<String, ReadGoal.Problem> problems) {
        mustBeMaker(viewer);
        return new ModelAndView("goals/new", "view", forms.view(form, problems, viewer));
    }

    private void mustBeMaker(Viewer viewer) {
        if (!makers.mayMakeSome(viewer)) {
            throw new NotFound();
        }
    }
}
