package fi.merkitys.goals;

import fi.merkitys.goals.fairness.Target;
import fi.merkitys.metrics.Metric;
import fi.merkitys.metrics.Scope;
import fi.merkitys.metrics.TypedValue;
import fi.merkitys.people.Role;
import fi.merkitys.shell.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Understands what somebody typed, or says beside each field what to write instead. */
final class ReadGoal {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 4000;

    private final GoalForm form;
    private final GoalChoices choices;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    private ReadGoal(GoalForm form, GoalChoices choices) {
        this.form = form;
        this.choices = choices;
    }

    /** @param key of a sentence that says what to do */
    record Problem(String key, List<Object> arguments) {
        static Problem of(String key, Object... arguments) {
            return new Problem(key, List.of(arguments));
        }

        String in(Wording words) {
            return words.t(
                    key,
                    arguments.stream()
                            .map(argument -> argument instanceof LocalDate day ? words.date(day) : argument)
                            .toArray());
        }
    }

    sealed interface Outcome {}

    record Understood(GoalDefinition definition) implements Outcome {}

    record NotUnderstood(Map<String, Problem> problems) implements Outcome {}

    static Outcome of(GoalForm form, GoalChoices choices) {
        return new ReadGoal(form, choices).read();
    }

    private Outcome read() {
        text("name", form.name(), LONGEST_NAME);
        var metric = metric();
        var target = metric == null ? null : target(metric);
        var scope = scope();
        var period = GoalPeriod.of(form.period()).orElse(null);
        if (period == null) {
            problems.put("period", Problem.of("goals.form.periodMissing"));
        }
        var validFrom = validFrom();
        text("why", form.why(), LONGEST_TEXT);
        if (form.strategyAim().length() > LONGEST_TEXT) {
            problems.put("strategyAim", Problem.of("goals.form.tooLong", LONGEST_TEXT));
        }
        if (metric == null || target == null || period == null || validFrom == null || !problems.isEmpty()) {
            return new NotUnderstood(problems);
        }
        return new Understood(new GoalDefinition(
                form.name(), metric, target, scope, period, validFrom, form.why(), form.strategyAim()));
    }

    private void text(String field, String typed, int longest) {
        if (typed.isEmpty()) {
            problems.put(field, Problem.of("goals.form." + field + "Missing"));
        } else if (typed.length() > longest) {
            problems.put(field, Problem.of("goals.form.tooLong", longest));
        }
    }

    private @Nullable Metric metric() {
        var metric = Metric.of(form.metric()).orElse(null);
        if (metric == null) {
            problems.put("metric", Problem.of("goals.form.metricMissing"));
        }
        return metric;
    }

    private @Nullable Target target(Metric metric) {
        var value = value(metric, "target", form.target());
        return switch (form.comparator()) {
            case TargetColumns.AT_MOST -> value == null ? null : new Target.AtMost(value);
            case TargetColumns.AT_LEAST -> value == null ? null : new Target.AtLeast(value);
            case TargetColumns.WITHIN -> band(metric, value);
            default -> {
                problems.put("comparator", Problem.of("goals.form.comparatorMissing"));
                yield null;
            }
        };
    }

    private @Nullable Target band(Metric metric, @Nullable Double low) {
        if (!metric.mayHaveBand()) {
            problems.put("comparator", Problem.of("goals.form.noBand"));
            return null;
        }
        var high = value(metric, "upTo", form.upTo());
        if (low == null || high == null) {
            return null;
        }
        if (low >= high) {
            problems.put("upTo", Problem.of("goals.form.bandUpsideDown"));
            return null;
        }
        return new Target.Within(low, high);
    }

    private @Nullable Double value(Metric metric, String field, String typed) {
        return switch (TypedValue.read(metric, typed)) {
            case TypedValue.Understood understood -> understood.value();
            case TypedValue.NotUnderstood problem -> {
                problems.put(field, new Problem(problem.key(), problem.arguments()));
                yield null;
            }
        };
    }

    private Scope scope() {
        return new Scope(
                one("team", form.team(), choices::hasTeam),
                one("site", form.site(), choices::hasSite),
                one("client", form.client(), choices::hasClient),
                one("queue", form.queue(), choices::hasQueue),
                word("channel", form.channel(), choices.channels()::contains),
                role(),
                word("tenure", form.tenure(), choices.tenures()::contains));
    }

    private @Nullable Long one(String field, String typed, Predicate<Long> known) {
        if (typed.isEmpty()) {
            return null;
        }
        var id = typed.matches("\\d{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.<Long>empty();
        if (id.filter(known).isEmpty()) {
            problems.put(field, Problem.of("goals.form.unknownChoice"));
        }
        return id.orElse(null);
    }

    private @Nullable String word(String field, String typed, Predicate<String> known) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!known.test(typed)) {
            problems.put(field, Problem.of("goals.form.unknownChoice"));
        }
        return typed;
    }

    private @Nullable Role role() {
        var typed = word(
                "role",
                form.role(),
                key -> Arrays.stream(Role.values()).anyMatch(role -> role.key().equals(key)));
        return typed == null || problems.containsKey("role") ? null : Role.of(typed);
    }

    private @Nullable LocalDate validFrom() {
        try {
            return LocalDate.parse(form.validFrom());
        } catch (DateTimeParseException e) {
            problems.put("validFrom", Problem.of("goals.form.validFromMissing"));
            return null;
        }
    }
}
