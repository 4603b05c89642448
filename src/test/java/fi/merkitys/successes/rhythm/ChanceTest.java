package fi.merkitys.successes.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {
    @ParameterizedTest
    @CsvSource({"1, .523778", "3, .318709", "10, .177287"})
    void chanceAloneIsUneven(double mean, double gini) {
        assertThat(Chance.gini(mean)).isEqualTo(gini, within(1e-6));
        assertThat(Chance.gini(mean, mean, mean, mean, mean, mean)).isEqualTo(gini, within(1e-6));
    }

    @Test
    void moreThanChance() {
        int[] counts = {0, 0, 1, 1, 2, 3, 3, 4, 6, 10};
        var expected = new double[10];
        Arrays.fill(expected, 3);
        var dispersion = Chance.dispersion(counts, expected, 1);
        assertThat(dispersion.chiSquare()).isEqualTo(28.666667, within(1e-6));
        assertThat(dispersion.degrees()).isEqualTo(9);
        assertThat(dispersion.p()).isEqualTo(.000737461, within(1e-9));
    }

    /** Half of the people work half of the time: what chance makes of that is what trying it out gives. */
    @Test
    void differentTimesAtWorkAreUnevenByThemselves() {
        var expected = new double[40];
        Arrays.fill(expected, 0, 20, 2);
        Arrays.fill(expected, 20, 40, 4);
        var random = new Random(20_261_122);
        var tries = 4000;
        var sum = 0.0;
        for (var i = 0; i < tries; i++) {
            var counts = Arrays.stream(expected)
                    .mapToInt(mean -> poisson(mean, random))
                    .toArray();
            sum += new Spread(counts).gini();
        }
        assertThat(sum / tries).isEqualTo(Chance.gini(expected), within(.01));
        assertThat(Chance.gini(expected)).isGreaterThan(Chance.gini(3));
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
        assertThat(Chance.gini(mean)).isBetween(0.0, 1.0).isGreaterThan(Chance.gini(mean * 1.2));
    }

    @Property
    void exactlyWhatWasExpectedIsNoDispersion(@ForAll @IntRange(min = 2, max = 90) int people) {
        var counts = new int[people];
        var expected = new double[people];
        Arrays.fill(counts, 4);
        Arrays.fill(expected, 4);
        assertThat(Chance.dispersion(counts, expected, 1)).isEqualTo(new Chance.Dispersion(0, people - 1, 1));
    }
}
