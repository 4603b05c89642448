package fi.merkitys.goals.finding;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.metrics.Unit;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void timesStandAtRoundMinutes() {
        assertThat(Axis.of(Unit.SECONDS, 305, 455).marks())
                .containsExactly(300.0, 330.0, 360.0, 390.0, 420.0, 450.0, 480.0);
    }

    @Test
    void sharesStandAtRoundPercentages() {
        assertThat(Axis.of(Unit.SHARE, .61, .93)).isEqualTo(new Axis(.6000000000000001, 1, .1));
    }

    @Test
    void oneFigureAloneHasAScaleToo() {
        var axis = Axis.of(Unit.SHARE, .8);
        assertThat(axis.high()).isGreaterThan(axis.low());
        assertThat(axis.marks()).hasSizeGreaterThan(1);
    }

    @Test
    void figuresThatAreNotThereLeaveTheScaleAlone() {
        assertThat(Axis.of(Unit.POINTS, Double.NaN, -20, 40).low()).isEqualTo(-20);
    }
}
