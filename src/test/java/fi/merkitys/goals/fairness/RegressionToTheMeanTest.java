package fi.merkitys.goals.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RegressionToTheMeanTest {
    private static final RegressionToTheMean QUALITY = new RegressionToTheMean(80, 8, .55);

    @Test
    void aLowFigureComesHalfwayBackByItself() {
        assertThat(QUALITY.expectedAfter(62)).isCloseTo(70.1, within(1e-9));
    }

    @Test
    void aGroupSelectedForLowFiguresGainsWithoutCoaching() {
        assertThat(QUALITY.gainOfThoseBelow(74)).isCloseTo(4.783601, within(1e-6));
    }
}
