package fi.merkitys.goals.finding;

import fi.merkitys.goals.Sight;
import fi.merkitys.goals.fairness.EligiblePerson;
import fi.merkitys.goals.fairness.Newcomer;
import fi.merkitys.goals.fairness.Target;
import fi.merkitys.goals.reality.Check;
import fi.merkitys.metrics.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The people of a goal along the scale of its metric: everybody unnamed, and apart from them those whom the viewer may
 * see.
 *
 * @param newcomers as dots, empty where they are too few to show
 * @param named those whom the viewer may see, nearest to the good end first
 */
public record Picture(
        Metric metric, Axis axis, Target target, DotStrip everybody, List<Double> newcomers, List<Named> named) {
    private static final int LANE = 26;

    /** @param newcomer on the ramp, so not counted */
    public record Named(long person, String name, double value, boolean reached, boolean newcomer) {}

    static Picture of(Check check, Sight sight) {
        var metric = check.version().definition().metric();
        var target = check.result().target();
        var eligible = check.result().eligible();
        var axis = Axis.of(metric.unit(), figures(check, target).toArray());
        var strip = DotStrip.of(
                axis, target, eligible.stream().map(EligiblePerson::value).toList());
        return new Picture(metric, axis, target, strip, newcomers(check, sight), named(check, sight));
    }

    private static DoubleStream figures(Check check, Target target) {
        var people = DoubleStream.concat(
                check.result().eligible().stream().mapToDouble(EligiblePerson::value),
                check.result().newcomers().stream().mapToDouble(Newcomer::value));
        return DoubleStream.concat(people, edges(target).stream().mapToDouble(edge -> edge));
    }

    private static List<Double> newcomers(Check check, Sight sight) {
        var people = check.result().newcomers().stream().map(Newcomer::person).toList();
        return sight.maySeeFiguresOf(people)
                ? check.result().newcomers().stream().map(Newcomer::value).toList()
                : List.of();
    }

    private static List<Named> named(Check check, Sight sight) {
        var named = new ArrayList<Named>();
        for (var person : check.result().eligible()) {
            var name = sight.names().get(person.person());
            if (name != null) {
                named.add(new Named(person.person(), name, person.value(), person.reached(), false));
            }
        }
        for (var person : check.result().newcomers()) {
            var name = sight.names().get(person.person());
            if (name != null) {
                named.add(new Named(person.person(), name, person.value(), person.reached(), true));
            }
        }
        // By name: nobody is ranked.
        named.sort(Comparator.comparing(Named::name));
        return named;
    }

    private static List<Double> edges(Target target) {
        return switch (target) {
            case Target.AtMost most -> List.of(most.value());
            case Target.AtLeast least -> List.of(least.value());
            case Target.Within band -> List.of(band.low(), band.high());
        };
    }

    /** Where the target's line stands, or its two lines. */
    public List<Long> targetLines() {
        return edges(target).stream().map(this::x).toList();
    }

    /** Of which the target is the whole: from where until where a figure reaches it. */
    public long reachedFrom() {
        return switch (target) {
            case Target.AtMost any -> DotStrip.MARGIN / 2L;
            case Target.AtLeast least -> x(least.value());
            case Target.Within band -> x(band.low());
        };
    }

    public long reachedUntil() {
        return switch (target) {
            case Target.AtMost most -> x(most.value());
            case Target.AtLeast any -> DotStrip.WIDTH - DotStrip.MARGIN / 2L;
            case Target.Within band -> x(band.high());
        };
    }

    public long x(double value) {
        return Math.round(DotStrip.x(axis, value));
    }

    public int margin() {
        return DotStrip.MARGIN;
    }

    public int width() {
        return DotStrip.WIDTH;
    }

    public boolean hasNewcomers() {
        return !newcomers.isEmpty();
    }

    public boolean hasNamed() {
        return !named.isEmpty();
    }

    /** The lanes from above: everybody, newcomers, the viewer's own people, the scale. */
    public int everybodyTop() {
        return 18;
    }

    public int newcomersAt() {
        return everybodyTop() + everybody.height() + LANE;
    }

    public int namedAt() {
        return newcomersAt() + (hasNewcomers() ? LANE : 0);
    }

    public int scaleAt() {
        return everybodyTop() + everybody.height() + 10 + (hasNewcomers() ? LANE : 0) + (hasNamed() ? LANE : 0);
    }

    public int height() {
        return scaleAt() + 30;
    }

    public List<Mark> marks() {
        return axis.marks().stream().map(value -> new Mark(x(value), value)).toList();
    }

    public record Mark(long x, double value) {}

    /** For the table behind the picture: how many people between two marks. */
    public List<Band> bands(Check check) {
        var marks = axis.marks();
        return Stream.iterate(0, i -> i + 1)
                .limit(marks.size() - 1L)
                .map(i -> {
                    var last = i == marks.size() - 2;
                    var count = check.result().eligible().stream()
                            .filter(person ->
                                    person.value() >= marks.get(i) && (person.value() < marks.get(i + 1) || last))
                            .count();
                    return new Band(marks.get(i), marks.get(i + 1), count);
                })
                .toList();
    }

    public record Band(double from, double until, long people) {}
}
