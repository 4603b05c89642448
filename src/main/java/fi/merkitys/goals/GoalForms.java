package fi.merkitys.goals;

import fi.merkitys.goals.ReadGoal.Problem;
import fi.merkitys.identity.Viewer;
import fi.merkitys.metrics.ScopeChoices;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows and reads the form of a goal as far as the viewer may make goals. */
@Component
class GoalForms {
    private final ScopeChoices choices;
    private final GoalMakers makers;

    GoalForms(ScopeChoices choices, GoalMakers makers) {
        this.choices = choices;
        this.makers = makers;
    }

    FormView view(GoalForm form, Map<String, Problem> problems, Viewer viewer) {
        return new FormView(
                form,
                makers.within(GoalChoices.of(choices.all()), viewer),
                problems,
                !viewer.is(fi.merkitys.people.Role.LEADER));
    }

    ReadGoal.Outcome read(GoalForm form, Viewer viewer) {
        var read = ReadGoal.of(form, makers.within(GoalChoices.of(choices.all()), viewer));
        return switch (read) {
            case ReadGoal.Understood goal
            when !makers.mayMake(goal.definition(), viewer) ->
                new ReadGoal.NotUnderstood(Map.of("team", Problem.of("goals.form.ownTeam")));
            case ReadGoal.Understood goal -> goal;
            case ReadGoal.NotUnderstood wrong -> wrong;
        };
    }
}
