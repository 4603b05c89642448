package fi.merkitys.goals.finding;

import fi.merkitys.goals.fairness.Target;
import fi.merkitys.goals.reality.Check;
import fi.merkitys.metrics.Metric;
import fi.merkitys.metrics.Unit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What share of people would reach another target in a period like the one checked.
 *
 * @param share expected at the chosen target
 * @param presentShare expected at the present one
 * @param axis between whose ends a target can be chosen
 */
public record WhatIfView(
        long goal,
        Metric metric,
        Target present,
        Target chosen,
        double share,
        double presentShare,
        Axis axis,
        List<Suggestion> suggestions) {

    /** A target that a wanted share of people would reach. */
    public record Suggestion(double share, Target target) {}

    static WhatIfView of(Check check, @Nullable Double value, @Nullable Double upTo) {
        var present = check.result().target();
        var metric = check.version().definition().metric();
        var chosen = chosen(present, value, upTo);
        var whatIf = check.result().whatIf();
        return new WhatIfView(
                check.version().goal().value(),
                metric,
                present,
                chosen,
                whatIf.share(chosen),
                whatIf.share(present),
                axis(check, chosen),
                Stream.of(.5, .55, .6)
                        .map(share -> new Suggestion(
                                share, rounded(metric, check.result().suggestion(share))))
                        .toList());
    }

    private static Target chosen(Target present, @Nullable Double value, @Nullable Double upTo) {
        if (value == null || !Double.isFinite(value)) {
            return present;
        }
        return switch (present) {
            case Target.AtMost any -> new Target.AtMost(value);
            case Target.AtLeast any -> new Target.AtLeast(value);
            case Target.Within band -> {
                var high = upTo == null || !Double.isFinite(upTo) ? band.high() : upTo;
                yield new Target.Within(Math.min(value, high), Math.max(value, high));
            }
        };
    }

    private static Axis axis(Check check, Target chosen) {
        var people = check.result().eligible().stream().mapToDouble(person -> person.value());
        var targets = java.util.stream.DoubleStream.of(
                low(check.result().target()), high(check.result().target()), low(chosen), high(chosen));
        return Axis.of(
                check.version().definition().metric().unit(),
                java.util.stream.DoubleStream.concat(people, targets).toArray());
    }

    /** As exactly as one would set it. */
    private static Target rounded(Metric metric, Target target) {
        return switch (target) {
            case Target.AtMost most -> new Target.AtMost(rounded(metric, most.value()));
            case Target.AtLeast least -> new Target.AtLeast(rounded(metric, least.value()));
            case Target.Within band -> new Target.Within(rounded(metric, band.low()), rounded(metric, band.high()));
        };
    }

    private static double rounded(Metric metric, double value) {
        var step = step(metric.unit());
        return Math.rint(value / step) * step;
    }

    private static double step(Unit unit) {
        return switch (unit) {
            case SECONDS, POINTS -> 1;
            case SHARE -> 0.001;
            case GRADE, MONEY -> 0.01;
            case COUNT -> 0.1;
        };
    }

    static double low(Target target) {
        return switch (target) {
            case Target.AtMost most -> most.value();
            case Target.AtLeast least -> least.value();
            case Target.Within band -> band.low();
        };
    }

    static double high(Target target) {
        return target instanceof Target.Within band ? band.high() : low(target);
    }

    public boolean isBand() {
        return present instanceof Target.Within;
    }

    public String step() {
        return text(step(metric.unit()));
    }

    public String least() {
        return text(axis.low());
    }

    public String most() {
        return text(axis.high());
    }

    public String value() {
        return text(low(chosen));
    }

    public String upTo() {
        return text(high(chosen));
    }

    public String first(Target target) {
        return text(low(target));
    }

    public String last(Target target) {
        return text(high(target));
    }

    public String address(Target target) {
        return "/goals/" + goal + "/what-if?target=" + text(low(target))
                + (target instanceof Target.Within ? "&upTo=" + text(high(target)) : "");
    }

    private static String text(double value) {
        return new java.math.BigDecimal(value)
                .setScale(6, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
