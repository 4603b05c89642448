package fi.merkitys.metrics;

import fi.merkitys.shell.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A person's own metrics week by week, for those who may see them. */
public record PersonTrends(Map<Metric, List<Figure>> figures, List<LocalDate> weeks, boolean running) {

    /** @param row its own axis, as metrics are not compared with one another */
    public record MetricTrend(Metric metric, TrendRow row) {}

    public List<MetricTrend> in(Wording wording) {
        return Performance.COLUMNS.stream()
                .filter(figures::containsKey)
                .map(metric -> new MetricTrend(metric, row(metric, wording)))
                .toList();
    }

    private TrendRow row(Metric metric, Wording wording) {
        var own = new GroupFigures(wording.t(metric.nameKey()), true, figures.getOrDefault(metric, List.of()));
        return new TrendRows(metric, new MetricValues(wording), running)
                .of(List.of(own))
                .getFirst();
    }
}
