package fi.merkitys.goals.finding;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.goals.fairness.Target;
import fi.merkitys.metrics.Unit;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DotStripTest {
    private static final Target AT_MOST_330 = new Target.AtMost(330);

    @Test
    void everybodyIsADot() {
        var strip = strip(AT_MOST_330, 300, 310, 320, 330, 340, 400);
        assertThat(dots(strip.reached())).isEqualTo(4);
        assertThat(dots(strip.missed())).isEqualTo(2);
        assertThat(strip.peopleByDot()).isEqualTo(1);
    }

    @Test
    void whoIsAtTheTargetStandsOnItsGoodSide() {
        var line = DotStrip.x(axis(330, 430), 330);
        assertThat(x(strip(AT_MOST_330, 330, 430).reached())).isLessThan(line);
        assertThat(x(strip(new Target.AtLeast(330), 330, 430).reached()))
                .isGreaterThan(DotStrip.x(axis(330, 430), 330));
    }

    @Test
    void alikePeopleAreStackedSoThatNobodyCanBeTold() {
        var strip = strip(AT_MOST_330, 305, 305, 305, 330);
        assertThat(strip.height()).isEqualTo(3 * DotStrip.DOT);
    }

    @Test
    void whereThereAreVeryManyOneDotStandsForSeveral() {
        var values = Collections.nCopies(1000, 300.0);
        var strip = DotStrip.of(axis(300, 400), AT_MOST_330, values);
        assertThat(strip.peopleByDot()).isEqualTo(42);
        assertThat(dots(strip.reached())).isEqualTo(24);
    }

    @Test
    void nobodyStandsOutsideThePicture() {
        var strip = strip(AT_MOST_330, 1, 330, 5000);
        assertThat(strip.reached() + strip.missed()).doesNotContain("-");
    }

    private static DotStrip strip(Target target, double... values) {
        return DotStrip.of(axis(values), target, DoubleStream.of(values).boxed().toList());
    }

    private static Axis axis(double... values) {
        return Axis.of(
                Unit.SECONDS,
                DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(330))
                        .toArray());
    }

    private static long dots(String path) {
        return path.chars().filter(letter -> letter == 'M').count();
    }

    private static double x(String path) {
        var first = Pattern.compile("M(\\d+)").matcher(path);
        assertThat(first.find()).isTrue();
        return Double.parseDouble(List.of(first.group(1)).getFirst());
    }
}
