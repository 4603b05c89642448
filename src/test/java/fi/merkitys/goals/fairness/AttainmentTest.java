package fi.merkitys.goals.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttainmentTest {
    private static final Offset<Double> EIGHT_DIGITS = within(1e-8);

    @ParameterizedTest
    @CsvSource({
        "0, 5, 0, .35111650, 0, .30574558, .99312770",
        "2, 10, .06855799, .45920719, .06021372, .45249564, .97396339",
        "3, 12, .10465257, .48733803, .09635548, .48376215, .96055535",
        "4, 12, .15948534, .56850839, .15112631, .56905974, .87627628",
        "11, 40, .17596602, .40254303, .17276776, .40052273, .99808277"
    })
    void theShareComesWithItsIntervals(
            int reached, int eligible, double low, double high, double jeffreysLow, double jeffreysHigh, double half) {
        Attainment attainment = new Attainment(reached, eligible);
        assertThat(attainment.wilson90().low()).isCloseTo(low, EIGHT_DIGITS);
        assertThat(attainment.wilson90().high()).isCloseTo(high, EIGHT_DIGITS);
        assertThat(attainment.jeffreys90().low()).isCloseTo(jeffreysLow, EIGHT_DIGITS);
        assertThat(attainment.jeffreys90().high()).isCloseTo(jeffreysHigh, EIGHT_DIGITS);
        assertThat(attainment.pHalf()).isCloseTo(half, EIGHT_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0", "6, 1", "8, 1", "9, 2", "11, 2", "12, 3", "14, 3", "15, 4", "16, 4", "17, 5", "19, 5", "20, 6", "25, 8",
        "30, 10", "40, 14", "50, 19"
    })
    void upToSoManyMayReachAGoalThatIsTooDemanding(int eligible, int most) {
        int largest = IntStream.rangeClosed(0, eligible)
                .filter(reached -> new Attainment(reached, eligible).pHalf() >= 0.95)
                .max()
                .orElseThrow();
        assertThat(largest).isEqualTo(most);
        assertThat(new Attainment(most, eligible).verdict()).isEqualTo(Verdict.TOO_DEMANDING);
        assertThat(new Attainment(most + 1, eligible).verdict()).isEqualTo(Verdict.UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, NOT_ENOUGH_PEOPLE",
        "4, 4, NOT_ENOUGH_PEOPLE",
        "3, 5, REALISTIC",
        "5, 10, REALISTIC",
        "4, 10, UNCLEAR",
        "2, 10, TOO_DEMANDING",
        "80, 200, TOO_DEMANDING",
        "81, 200, UNCLEAR"
    })
    void aVerdictNeedsPeopleAndAClearShare(int reached, int eligible, Verdict verdict) {
        assertThat(new Attainment(reached, eligible).verdict()).isEqualTo(verdict);
    }

    @Test
    void aGoalThatNearlyEverybodyReachesIsRealisticAndTooEasy() {
        assertThat(new Attainment(60, 60).verdict()).isEqualTo(Verdict.REALISTIC);
        assertThat(new Attainment(60, 60).tooEasy()).isTrue();
        assertThat(new Attainment(54, 60).tooEasy()).isFalse();
        assertThat(new Attainment(5, 5).tooEasy()).isFalse();
    }

    @Test
    void ofNobodyNothingIsKnown() {
        Attainment nobody = new Attainment(0, 0);
        assertThat(nobody.share()).isEmpty();
        assertThat(nobody.wilson90()).isEqualTo(new Interval(0, 1));
        assertThat(nobody.jeffreys90()).isEqualTo(new Interval(0, 1));
    }

    @Test
    void notMoreThanEverybodyCanReachAGoal() {
        assertThatThrownBy(() -> new Attainment(6, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void bothIntervalsHoldTheShare(@ForAll @IntRange(max = 3000) int a, @ForAll @IntRange(min = 1, max = 3000) int n) {
        Attainment attainment = new Attainment(a % (n + 1), n);
        double share = attainment.share().orElseThrow();
        for (Interval interval : new Interval[] {attainment.wilson90(), attainment.jeffreys90()}) {
            assertThat(interval.contains(share)).isTrue();
            assertThat(interval.low()).isGreaterThanOrEqualTo(0);
            assertThat(interval.high()).isLessThanOrEqualTo(1);
        }
    }

    @Property
    void onePersonMoreNeverMakesAGoalLookHarder(
            @ForAll @IntRange(max = 500) int a, @ForAll @IntRange(min = 5, max = 500) int n) {
        Assume.that(a < n);
        Attainment fewer = new Attainment(a, n);
        Attainment more = new Attainment(a + 1, n);
        assertThat(more.pHalf()).isLessThan(fewer.pHalf() + 1e-12);
        if (fewer.verdict() == Verdict.REALISTIC) {
            assertThat(more.verdict()).isEqualTo(Verdict.REALISTIC);
        }
        if (more.verdict() == Verdict.TOO_DEMANDING) {
            assertThat(fewer.verdict()).isEqualTo(Verdict.TOO_DEMANDING);
        }
    }
}
