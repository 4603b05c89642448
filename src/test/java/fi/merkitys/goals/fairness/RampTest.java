package fi.merkitys.goals.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RampTest {
    @ParameterizedTest
    @CsvSource({"0, .6", "4, .794633", "8, .894561", "13, .954176"})
    void thePaceGrowsTowardsAColleagues(double weeks, double pace) {
        assertThat(Ramp.DEFAULT.paceAfter(weeks)).isCloseTo(pace, within(1e-6));
    }

    @Test
    void aNewcomerIsOneForThirteenWeeks() {
        assertThat(Ramp.DEFAULT.holds(12.9)).isTrue();
        assertThat(Ramp.DEFAULT.holds(13)).isFalse();
    }

    @Test
    void whoeverStartsNextWeekIsAtTheStart() {
        assertThat(Ramp.DEFAULT.paceAfter(-1)).isEqualTo(0.6);
    }
}
