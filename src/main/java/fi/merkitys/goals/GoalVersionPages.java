package fi.merkitys.goals;

import fi.merkitys.goals.ReadGoal.Problem;
import fi.merkitys.identity.Viewer;
import fi.merkitys.metrics.MetricValues;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changing a goal: a new version from a date. */
@Controller
class GoalVersionPages {
    private final OutcomeGoals goals;
    private final GoalForms forms;
    private final GoalMakers makers;
    private final ChangeGoal change;
    private final Chromes chromes;
    private final Clock clock;

    GoalVersionPages(
            OutcomeGoals goals, GoalForms forms, GoalMakers makers, ChangeGoal change, Chromes chromes, Clock clock) {
        this.goals = goals;
        this.forms = forms;
        this.makers = makers;
        this.change = change;
        this.chromes = chromes;
        this.clock = clock;
    }

    @GetMapping("/goals/{id}/versions/new")
    ModelAndView form(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        var goal = own(id, viewer);
        var latest = goal.latest().definition();
        var values = new MetricValues(chromes.of(request));
        return page(goal, GoalForm.of(latest, firstDay(latest), values), Map.of(), viewer);
    }

    @PostMapping("/goals/{id}/versions")
    ModelAndView change(@PathVariable long id, @ModelAttribute GoalForm form, Viewer viewer) {
        var goal = own(id, viewer);
        return switch (forms.read(form, viewer)) {
            case ReadGoal.NotUnderstood wrong -> refused(goal, form, wrong.problems(), viewer);
            case ReadGoal.Understood read ->
                switch (change.to(read.definition(), goal.id(), viewer.id())) {
                    case ChangeGoal.Changed any -> new ModelAndView("redirect:/goals/" + id);
                    case ChangeGoal.TooEarly early ->
                        refused(
                                goal,
                                form,
                                Map.of("validFrom", Problem.of("goals.form.tooEarly", early.latest())),
                                viewer);
                    case ChangeGoal.Closed closed ->
                        refused(goal, form, Map.of("name", Problem.of("goals.form.closed", closed.on())), viewer);
                    case ChangeGoal.Unknown any -> throw new NotFound();
                };
        };
    }

    private OutcomeGoal own(long id, Viewer viewer) {
        return goals.find(new GoalId(id))
                .filter(goal -> makers.mayMake(goal.latest().definition(), viewer))
                .orElseThrow(NotFound::new);
    }

    private LocalDate firstDay(GoalDefinition latest) {
        var today = LocalDate.now(clock);
        return latest.validFrom().isBefore(today) ? today : latest.validFrom().plusDays(1);
    }

    private ModelAndView refused(OutcomeGoal goal, GoalForm form, Map<String, Problem> problems, Viewer viewer) {
        var page = page(goal, form, problems, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(OutcomeGoal goal, GoalForm form, Map<String, Problem> problems, Viewer viewer) {
        return new ModelAndView("goals/change", Map.of("goal", goal, "view", forms.view(form, problems, viewer)));
    }
}
