package fi.merkitys.goals;

import fi.merkitys.metrics.Metric;
import fi.merkitys.metrics.Named;
import fi.merkitys.metrics.ScopeWords;
import fi.merkitys.people.Role;
import fi.merkitys.shell.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form for a goal with what was typed and what is wrong with it.
 *
 * @param teamNeeded whether the viewer may make goals of a team only
 */
public record FormView(GoalForm form, GoalChoices choices, Map<String, ReadGoal.Problem> problems, boolean teamNeeded) {

    /** One choice of a list. */
    public record Option(String value, String label, boolean chosen) {}

    /** One list of the scope. */
    public record ScopeSelect(String field, String label, List<Option> options) {}

    public @Nullable String problem(String field, Wording words) {
        var problem = problems.get(field);
        return problem == null ? null : problem.in(words);
    }

    public List<Option> metricOptions(Wording words) {
        return options(
                words.t("goals.form.choose"),
                form.metric(),
                Arrays.asList(Metric.values()),
                Metric::key,
                metric -> words.t(metric.nameKey()));
    }

    public List<Option> comparatorOptions(Wording words) {
        return options(
                words.t("goals.form.choose"),
                form.comparator(),
                List.of(TargetColumns.AT_MOST, TargetColumns.AT_LEAST, TargetColumns.WITHIN),
                Function.identity(),
                comparator -> words.t("goals.comparator." + comparator));
    }

    public List<Option> periodOptions(Wording words) {
        return options(
                words.t("goals.form.choose"),
                form.period(),
                Arrays.asList(GoalPeriod.values()),
                GoalPeriod::key,
                period -> words.t("goals.period." + period.key()));
    }

    public List<ScopeSelect> scopeSelects(Wording words) {
        return List.of(
                select(words, "team", form.team(), choices.teams()),
                select(words, "site", form.site(), choices.sites()),
                select(words, "client", form.client(), choices.clients()),
                select(words, "queue", form.queue(), choices.queues()),
                select(words, "channel", form.channel(), choices.channels(), key -> ScopeWords.channel(key, words)),
                select(
                        words,
                        "role",
                        form.role(),
                        Arrays.stream(Role.values()).map(Role::key).toList(),
                        key -> words.t("people.role." + key)),
                select(words, "tenure", form.tenure(), choices.tenures(), Function.identity()));
    }

    public boolean scoped() {
        return !(form.team()
                        + form.site()
                        + form.client()
                        + form.queue()
                        + form.channel()
                        + form.role()
                        + form.tenure())
                .isEmpty();
    }

    private static ScopeSelect select(Wording words, String field, String chosen, List<Named> all) {
        return new ScopeSelect(
                field,
                words.t("goals.form." + field),
                options(
                        words.t("goals.form.any." + field),
                        chosen,
                        all,
                        choice -> Long.toString(choice.id()),
                        Named::name));
    }

    private static ScopeSelect select(
            Wording words, String field, String chosen, List<String> all, Function<String, String> label) {
        return new ScopeSelect(
                field,
                words.t("goals.form." + field),
                options(words.t("goals.form.any." + field), chosen, all, Function.identity(), label));
    }

    private static <T> List<Option> options(
            String none, String chosen, List<T> all, Function<T, String> value, Function<T, String> label) {
        var options = new ArrayList<Option>();
        options.add(new Option("", none, chosen.isEmpty()));
        for (var one : all) {
            options.add(new Option(
                    value.apply(one), label.apply(one), value.apply(one).equals(chosen)));
        }
        return options;
    }
}
