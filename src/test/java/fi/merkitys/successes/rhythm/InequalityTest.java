package fi.merkitys.successes.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InequalityTest {
    private static final Offset<Double> SIX_DIGITS = within(1e-6);

    /** Where the same is expected of all, it is the coefficient with n/(n−1). */
    @Test
    void tenPeopleOfWhomTwoHadNothing() {
        int[] counts = {0, 0, 1, 1, 2, 3, 3, 4, 6, 10};
        assertThat(Inequality.observed(counts, same(10, 3))).isEqualTo(.513333 * 10 / 9, SIX_DIGITS);
        assertThat(Inequality.observed(new int[5], same(5, 0))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, .523778", "3, .318709", "10, .177287"})
    void chanceAloneIsUneven(double mean, double gini) {
        assertThat(Inequality.byChance(mean, mean)).isEqualTo(gini, SIX_DIGITS);
        assertThat(Inequality.byChance(same(6, mean))).isEqualTo(gini, SIX_DIGITS);
    }

    /** Half of the people work half of the time: what chance makes of that is what trying it out gives. */
    @Test
    void halfOfTheTimeIsHeldAgainstHalfOfTheThanks() {
        var expected = new double[40];
        Arrays.fill(expected, 0, 20, 2);
        Arrays.fill(expected, 20, 40, 4);
        var random = new Random(20_261_122);
        var tries = 4000;
        var sum = 0.0;
        for (var i = 0; i < tries; i++) {
            sum += Inequality.observed(
                    Arrays.stream(expected)
                            .mapToInt(mean -> poisson(mean, random))
                            .toArray(),
                    expected);
        }
        assertThat(sum / tries).isEqualTo(Inequality.byChance(expected), within(.005));
        assertThat(Inequality.byChance(expected))
                .isBetween(Inequality.byChance(same(9, 4)), Inequality.byChance(same(9, 2)));
    }

    private static int poisson(double mean, Random random) {
        var left = random.nextDouble();
        var count = 0;
        for (var p = Math.exp(-mean); left > p; count++) {
            left -= p;
            p *= mean / (count + 1);
        }
        return count;
    }

    @Property
    void theMoreThereIsTheMoreEvenIsChance(@ForAll @DoubleRange(min = .05, max = 300) double mean) {
        assertThat(Inequality.byChance(mean, mean))
                .isBetween(0.0, 1.0)
                .isGreaterThan(Inequality.byChance(mean * 1.2, mean * 1.2));
    }

    @Property
    void whoHasWhatWasExpectedIsEqualAndWhoHasAllIsNot(
            @ForAll @Size(min = 2, max = 60) List<@IntRange(min = 1, max = 50) Integer> expected) {
        var counts = expected.stream().mapToInt(count -> count).toArray();
        assertThat(Inequality.observed(
                        counts, Arrays.stream(counts).asDoubleStream().toArray()))
                .isEqualTo(0, within(1e-9));
        var all = new int[counts.length];
        all[0] = 7 * counts.length;
        assertThat(Inequality.observed(all, same(all.length, 7))).isEqualTo(1, within(1e-9));
    }

    /** Summed up along the order, it is what holding everybody against everybody gives. */
    @Property
    void everybodyIsHeldAgainstEverybodyElse(@ForAll @Size(min = 2, max = 40) List<@IntRange(max = 40) Integer> group) {
        var counts = group.stream().mapToInt(count -> count).toArray();
        var expected =
                IntStream.range(0, counts.length).mapToDouble(at -> 1 + at % 3).toArray();
        var differences = 0.0;
        var pairs = 0.0;
        for (var one = 0; one < counts.length; one++) {
            for (var other = 0; other < one; other++) {
                pairs += expected[one] * expected[other];
                differences += Math.abs(counts[one] * expected[other] - counts[other] * expected[one]);
            }
        }
        assertThat(Inequality.observed(counts, expected))
                .isEqualTo(Math.min(1, differences / (2 * pairs)), within(1e-9));
    }

    private static double[] same(int people, double mean) {
        var expected = new double[people];
        Arrays.fill(expected, mean);
        return expected;
    }
}
