package fi.merkitys.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrendChartTest {
    private static final Axis AXIS = new Axis(0, 10);

    @Test
    void theLineRunsFromTheLeftToTheRightAndUpwards() {
        var chart = chart(List.of(0.0, 10.0), false);
        assertThat(chart.lines()).containsExactly("66.0,64.0 252.0,8.0");
        assertThat(chart.dots()).containsExactly(new TrendChart.Dot("252.0", "8.0", false));
    }

    @Test
    void aWeekWithoutAFigureIsAGapAndNotZero() {
        var chart = chart(List.of(5.0, 5.0, Double.NaN, 5.0, 5.0), false);
        assertThat(chart.lines()).hasSize(2);
    }

    @Test
    void aWeekBetweenGapsIsADot() {
        var chart = chart(List.of(Double.NaN, 5.0, Double.NaN, Double.NaN), false);
        assertThat(chart.lines()).isEmpty();
        assertThat(chart.dots()).hasSize(1);
    }

    @Test
    void theRunningWeekIsHollow() {
        assertThat(chart(List.of(1.0, 2.0, 3.0), true).dots())
                .extracting(TrendChart.Dot::hollow)
                .containsExactly(false, true);
    }

    @Test
    void anAxisBeginsWhereItMakesSense() {
        assertThat(Axis.of(Metric.HANDLE_TIME, List.of(300.0, 340.0)).low()).isBetween(290.0, 300.0);
        assertThat(Axis.of(Metric.TRANSFER_RATE, List.of(0.0, .1)).low()).isZero();
        assertThat(Axis.of(Metric.CSAT, List.of(.9, 1.0)).high()).isEqualTo(1);
        assertThat(Axis.of(Metric.NPS, List.of(-20.0, 20.0)).low()).isLessThan(-20);
    }

    private static TrendChart chart(List<Double> values, boolean running) {
        return TrendChart.of(values, AXIS, running, "", "");
    }
}
