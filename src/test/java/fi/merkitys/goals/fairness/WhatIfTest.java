package fi.merkitys.goals.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.merkitys.goals.fairness.Target.AtLeast;
import fi.merkitys.goals.fairness.Target.AtMost;
import fi.merkitys.goals.fairness.Target.Within;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfTest {
    private static final WhatIf SIX = WhatIf.of(TeamOfSix.estimates(), 100);

    @ParameterizedTest
    @CsvSource({"350, .278435", "360, .421922", "375, .646571", "390, .826136"})
    void anotherTargetWouldBeReachedBySuchAShare(double target, double share) {
        assertThat(SIX.share(new AtMost(target))).isCloseTo(share, within(1e-6));
    }

    @Test
    void whereNothingIsKnownOfChanceItCountsPeople() {
        WhatIf observed = WhatIf.of(List.of(new Estimate(300, 0, 0), new Estimate(400, 0, 0)), 100);
        assertThat(observed.share(new AtMost(300))).isEqualTo(0.5);
        assertThat(observed.share(new AtMost(299))).isZero();
    }

    @Test
    void thereIsNoShareOfNobody() {
        assertThat(WhatIf.of(List.of(), 100).share(new AtMost(300))).isNaN();
    }

    @Test
    void aPeriodWithoutContactsCannotBeForeseen() {
        assertThatThrownBy(() -> WhatIf.of(TeamOfSix.estimates(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void anEasierTargetIsReachedByNoFewer(
            @ForAll @DoubleRange(min = 200, max = 500) double target,
            @ForAll @DoubleRange(min = 0, max = 100) double by) {
        assertThat(SIX.share(new AtMost(target + by))).isGreaterThanOrEqualTo(SIX.share(new AtMost(target)));
        assertThat(SIX.share(new AtLeast(target - by))).isGreaterThanOrEqualTo(SIX.share(new AtLeast(target)));
        assertThat(SIX.share(new Within(target - by, target + by)))
                .isGreaterThanOrEqualTo(SIX.share(new Within(target, target)));
    }

    @Property
    void whoIsNotAtMostIsAtLeast(@ForAll @DoubleRange(min = 200, max = 500) double target) {
        assertThat(SIX.share(new AtMost(target)) + SIX.share(new AtLeast(target)))
                .isCloseTo(1, within(1e-12));
    }
}
