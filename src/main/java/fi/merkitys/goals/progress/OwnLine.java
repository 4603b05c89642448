package fi.merkitys.goals.progress;

import fi.merkitys.goals.fairness.Target;
import fi.merkitys.goals.finding.Axis;
import fi.merkitys.goals.reality.OwnFigure;
import fi.merkitys.metrics.Metric;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One's own figures over time against the target, oldest first. */
public record OwnLine(Metric metric, Axis axis, List<Place> places) {
    public static final int WIDTH = 480;
    public static final int HEIGHT = 190;
    private static final int LEFT = 104;
    private static final int TOP = 12;
    private static final int BOTTOM = 158;

    public record Place(int x, OwnFigure point) {}

    static OwnLine of(Metric metric, List<OwnFigure> newestFirst) {
        var oldestFirst = newestFirst.reversed();
        var values = oldestFirst.stream()
                .flatMapToDouble(point -> DoubleStream.concat(DoubleStream.of(point.value()), edges(point.target())))
                .toArray();
        var width = WIDTH - LEFT - 8;
        var places = IntStream.range(0, oldestFirst.size())
                .mapToObj(i ->
                        new Place(LEFT + (int) Math.round((i + 0.5) * width / oldestFirst.size()), oldestFirst.get(i)))
                .toList();
        return new OwnLine(metric, Axis.of(metric.unit(), values), places);
    }

    static DoubleStream edges(Target target) {
        return switch (target) {
            case Target.AtMost most -> DoubleStream.of(most.value());
            case Target.AtLeast least -> DoubleStream.of(least.value());
            case Target.Within band -> DoubleStream.of(band.low(), band.high());
        };
    }

    public int y(double value) {
        return (int) Math.round(BOTTOM - axis.place(value) * (BOTTOM - TOP));
    }

    public List<Double> marks() {
        return axis.marks();
    }

    public String path() {
        var path = new StringBuilder();
        var open = false;
        for (var place : places) {
            if (place.point().known()) {
                path.append(open ? 'L' : 'M')
                        .append(place.x())
                        .append(' ')
                        .append(y(place.point().value()));
            }
            open = place.point().known();
        }
        return path.toString();
    }

    /** The target over time: a step where it changed. */
    public String targetPath() {
        var half = (WIDTH - LEFT - 8) / (2 * Math.max(1, places.size()));
        var path = new StringBuilder();
        for (var place : places) {
            edges(place.point().target())
                    .forEach(edge -> path.append('M')
                            .append(place.x() - half)
                            .append(' ')
                            .append(y(edge))
                            .append('h')
                            .append(2 * half));
        }
        return path.toString();
    }
}
