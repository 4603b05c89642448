package fi.merkitys.metrics;

import java.util.List;

/** Draws trends of one metric on one axis. */
final class TrendRows {
    private final Metric metric;
    private final MetricValues values;
    private final boolean lastIsRunning;

    TrendRows(Metric metric, MetricValues values, boolean lastIsRunning) {
        this.metric = metric;
        this.values = values;
        this.lastIsRunning = lastIsRunning;
    }

    List<TrendRow> of(List<GroupFigures> trends) {
        var axis = Axis.of(
                metric, trends.stream().flatMap(trend -> trend.shown().stream()).toList());
        return trends.stream().map(trend -> row(trend, axis)).toList();
    }

    private TrendRow row(GroupFigures trend, Axis axis) {
        var shown = trend.shown();
        var full = lastIsRunning ? shown.subList(0, shown.size() - 1) : shown;
        var last = full.isEmpty() ? Double.NaN : full.getLast();
        var before = full.size() < 2 ? Double.NaN : full.get(full.size() - 2);
        return new TrendRow(
                trend.name(),
                trend.figures().stream().map(figure -> cell(trend, figure)).toList(),
                TrendChart.of(
                        shown, axis, lastIsRunning, values.of(metric, axis.low()), values.of(metric, axis.high())),
                values.of(metric, last),
                Double.isNaN(last) || Double.isNaN(before) ? "" : values.change(metric, before, last));
    }

    private TrendRow.Cell cell(GroupFigures trend, Figure figure) {
        var value = trend.shown(figure);
        return new TrendRow.Cell(
                values.of(metric, value),
                Double.isNaN(value) ? 0 : figure.sums().carried());
    }
}
