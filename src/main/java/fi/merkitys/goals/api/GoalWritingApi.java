package fi.merkitys.goals.api;

import fi.merkitys.goals.ChangeGoal;
import fi.merkitys.goals.GoalChoices;
import fi.merkitys.goals.GoalDefinition;
import fi.merkitys.goals.GoalFields;
import fi.merkitys.goals.GoalId;
import fi.merkitys.goals.MakeGoal;
import fi.merkitys.goals.OutcomeGoals;
import fi.merkitys.metrics.ScopeChoices;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.Texts;
import fi.merkitys.shell.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/goals")
@PreAuthorize("hasAuthority('SCOPE_WRITE_GOALS')")
@Tag(name = "Goals")
class GoalWritingApi {
    private final OutcomeGoals goals;
    private final MakeGoal make;
    private final ChangeGoal change;
    private final ScopeChoices choices;
    private final Texts texts;
    private final Clock clock;

    GoalWritingApi(
            OutcomeGoals goals, MakeGoal make, ChangeGoal change, ScopeChoices choices, Texts texts, Clock clock) {
        this.goals = goals;
        this.make = make;
        this.change = change;
        this.choices = choices;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "Makes a goal",
            description = "What is not understood is answered with 422 and a sentence for each field.")
    ResponseEntity<?> make(@RequestBody(required = false) @Nullable GoalBody body, Locale language) {
        return read(body, language, definition -> {
            var id = make.from(definition, null);
            return ResponseEntity.created(URI.create("/api/goals/" + id)).body(answer(id));
        });
    }

    @PostMapping("/{id}/versions")
    @Operation(summary = "Changes a goal from a day on: a new version")
    ResponseEntity<?> change(
            @PathVariable long id, @RequestBody(required = false) @Nullable GoalBody body, Locale language) {
        var goal = new GoalId(id);
        return read(body, language, definition -> switch (change.to(definition, goal, null)) {
            case ChangeGoal.Changed any ->
                ResponseEntity.created(URI.create("/api/goals/" + id)).body(answer(goal));
            case ChangeGoal.TooEarly early -> {
                var words = words(language);
                yield problem(Map.of("validFrom", words.t("goals.form.tooEarly", words.date(early.latest()))));
            }
            case ChangeGoal.Closed closed -> {
                var words = words(language);
                yield problem(Map.of("id", words.t("goals.form.closed", words.date(closed.on()))));
            }
            case ChangeGoal.Unknown any -> throw new NotFound();
        });
    }

    private ResponseEntity<?> read(
            @Nullable GoalBody body, Locale language, Function<GoalDefinition, ResponseEntity<?>> understood) {
        var all = GoalChoices.of(choices.all());
        var form = (body == null ? GoalBody.NOTHING : body)
                .form(all, LocalDate.now(clock).toString());
        return switch (GoalFields.read(form, all, words(language))) {
            case GoalFields.Understood goal -> understood.apply(goal.definition());
            case GoalFields.NotUnderstood wrong -> problem(wrong.problems());
        };
    }

    private static ResponseEntity<ProblemDetail> problem(Map<String, String> fields) {
        var problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        problem.setProperty("fields", fields);
        return ResponseEntity.of(problem).build();
    }

    private GoalAnswer answer(GoalId id) {
        return GoalAnswer.of(goals.find(id).orElseThrow(NotFound::new));
    }

    private Wording words(Locale language) {
        return new Wording(texts, language, clock);
    }
}
