package fi.merkitys.metrics;

import fi.merkitys.shell.Wording;
import java.util.List;

/**
 * A metric at a glance.
 *
 * @param notAvailable the reason, or empty
 */
public record MetricCard(
        Metric metric,
        String now,
        long nowContacts,
        String before,
        long beforeContacts,
        String change,
        TrendChart chart,
        String notAvailable) {

    static MetricCard of(Metric metric, Answer answer, Weeks weeks, Wording wording, boolean lastIsRunning) {
        var values = new MetricValues(wording);
        var trend = new GroupFigures("", false, answer.trend(metric, 0, weeks));
        var row =
                new TrendRows(metric, values, lastIsRunning).of(List.of(trend)).getFirst();
        var now = row.cells().getLast();
        var before = row.cells().get(row.cells().size() - 2);
        var shown = trend.shown();
        return new MetricCard(
                metric,
                now.value(),
                now.contacts(),
                before.value(),
                before.contacts(),
                values.change(metric, shown.get(shown.size() - 2), shown.getLast()),
                row.chart(),
                reason(metric, answer, row, wording));
    }

    private static String reason(Metric metric, Answer answer, TrendRow row, Wording wording) {
        var availability = answer.availability(metric);
        if (availability.isAvailable() && row.chart().isEmpty()) {
            return wording.t("metrics.notAvailable.fewPeople", Figure.LEAST_PEOPLE);
        }
        return availability.reason(wording);
    }
}
