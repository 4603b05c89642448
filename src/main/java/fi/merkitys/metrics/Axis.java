package fi.merkitys.metrics;

import java.util.Collection;

/** From where to where a chart's values run: it begins where it makes sense, not always at zero. */
record Axis(double low, double high) {
    /** Charts that are to be compared share one axis. */
    static Axis of(Metric metric, Collection<Double> values) {
        var stats = values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(value -> !Double.isNaN(value))
                .summaryStatistics();
        if (stats.getCount() == 0) {
            return new Axis(0, 1);
        }
        var room = Math.max((stats.getMax() - stats.getMin()) * .1, Math.abs(stats.getMax()) * .02 + 1e-6);
        var low = stats.getMin() - room;
        var high = stats.getMax() + room;
        return switch (metric.unit()) {
            case SECONDS, COUNT, MONEY, GRADE -> new Axis(Math.max(low, 0), high);
            case SHARE -> new Axis(Math.max(low, 0), Math.min(high, 1));
            case POINTS -> new Axis(Math.max(low, -100), Math.min(high, 100));
        };
    }

    /** 0 at the lower end, 1 at the upper. */
    double place(double value) {
        return high > low ? (value - low) / (high - low) : .5;
    }
}
