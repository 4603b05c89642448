package fi.merkitys.goals;

import fi.merkitys.shell.Wording;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a goal that came without a page: problems as sentences by field. */
public final class GoalFields {
    private GoalFields() {}

    public sealed interface Outcome {}

    public record Understood(GoalDefinition definition) implements Outcome {}

    public record NotUnderstood(Map<String, String> problems) implements Outcome {}

    public static Outcome read(GoalForm form, GoalChoices choices, Wording words) {
        return switch (ReadGoal.of(form, choices)) {
            case ReadGoal.Understood goal -> new Understood(goal.definition());
            case ReadGoal.NotUnderstood wrong -> {
                var sentences = new LinkedHashMap<String, String>();
                wrong.problems().forEach((field, problem) -> sentences.put(field, problem.in(words)));
                yield new NotUnderstood(sentences);
            }
        };
    }
}
