package fi.merkitys.goals.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.merkitys.goals.fairness.Target.AtLeast;
import fi.merkitys.goals.fairness.Target.AtMost;
import fi.merkitys.goals.fairness.Target.Within;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TargetTest {
    @Test
    void whoeverIsExactlyAtTheTargetReachesIt() {
        assertThat(new AtMost(360).reachedBy(360)).isTrue();
        assertThat(new AtMost(0.3).reachedBy(0.1 + 0.2)).isTrue();
        assertThat(new AtLeast(0.8).reachedBy(8.0 / 10)).isTrue();
        assertThat(new Within(300, 360).reachedBy(300)).isTrue();
        assertThat(new AtMost(360).reachedBy(360.01)).isFalse();
        assertThat(new AtLeast(0.8).reachedBy(0.7999)).isFalse();
        assertThat(new Within(300, 360).reachedBy(299.99)).isFalse();
        assertThat(new Within(300, 360).reachedBy(360.01)).isFalse();
    }

    @Test
    void itTellsByHowMuchItWasMissed() {
        assertThat(new AtMost(300).missedBy(330)).isCloseTo(0.1, within(1e-12));
        assertThat(new AtMost(300).missedBy(290)).isZero();
        assertThat(new AtLeast(0.8).missedBy(0.6)).isCloseTo(0.25, within(1e-12));
        assertThat(new AtLeast(-10).missedBy(-12)).isCloseTo(0.2, within(1e-12));
        assertThat(new Within(300, 360).missedBy(320)).isZero();
        assertThat(new Within(300, 360).missedBy(270)).isCloseTo(0.1, within(1e-12));
        assertThat(new Within(300, 360).missedBy(396)).isCloseTo(0.1, within(1e-12));
        assertThat(new AtMost(0).missedBy(1)).isInfinite();
    }

    @Test
    void aFigureThatIsNotAvailableReachesNothing() {
        assertThat(new AtMost(360).reachedBy(Double.NaN)).isFalse();
        assertThat(new AtLeast(360).reachedBy(Double.NaN)).isFalse();
    }

    @Test
    void aNewcomersTargetIsEasier() {
        assertThat(new AtMost(360).easedTo(0.8)).isEqualTo(new AtMost(450));
        assertThat(new AtLeast(80).easedTo(0.75)).isEqualTo(new AtLeast(60));
        assertThat(new Within(300, 360).easedTo(0.8)).isEqualTo(new Within(240, 450));
    }

    @Test
    void aTargetBelowZeroIsEasierFartherBelowZero() {
        assertThat(new AtLeast(-12).easedTo(0.8)).isEqualTo(new AtLeast(-15));
        assertThat(new AtMost(-10).easedTo(0.8)).isEqualTo(new AtMost(-8));
    }

    @Test
    void aBandRunsUpwards() {
        assertThatThrownBy(() -> new Within(360, 300)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void belowWithinAndAboveMakeOne(
            @ForAll @DoubleRange(min = -500, max = 500) double mean,
            @ForAll @DoubleRange(min = 0.01, max = 300) double sd) {
        double below = new AtMost(-20).chance(mean, sd);
        double inside = new Within(-20, 70).chance(mean, sd);
        double above = new AtLeast(70).chance(mean, sd);
        assertThat(below + inside + above).isCloseTo(1, within(1e-12));
    }

    @Property
    void withoutSpreadTheChanceIsWhetherItIsReached(@ForAll @DoubleRange(min = 0, max = 700) double figure) {
        for (Target target : new Target[] {new AtMost(360), new AtLeast(360), new Within(300, 400)}) {
            assertThat(target.chance(figure, 0)).isEqualTo(target.reachedBy(figure) ? 1 : 0);
        }
    }
}
