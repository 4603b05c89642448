package fi.merkitys.successes.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChanceTest {
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

    @Property
    void exactlyWhatWasExpectedIsNoDispersion(@ForAll @IntRange(min = 2, max = 90) int people) {
        var counts = new int[people];
        var expected = new double[people];
        Arrays.fill(counts, 4);
        Arrays.fill(expected, 4);
        assertThat(Chance.dispersion(counts, expected, 1)).isEqualTo(new Chance.Dispersion(0, people - 1, 1));
    }
}
