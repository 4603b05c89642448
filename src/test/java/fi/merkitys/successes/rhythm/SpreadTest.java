package fi.merkitys.successes.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static final Offset<Double> SIX_DIGITS = within(1e-6);
    private static final Spread TEN = new Spread(0, 0, 1, 1, 2, 3, 3, 4, 6, 10);

    @Test
    void tenPeopleOfWhomTwoHadNothing() {
        assertThat(TEN.coverage()).isEqualTo(.8, SIX_DIGITS);
        assertThat(TEN.topTenth()).isEqualTo(.333333, SIX_DIGITS);
        assertThat(TEN.lorenz())
                .containsExactly(
                        new double[] {0, 0, .033333, .066667, .133333, .233333, .333333, .466667, .666667, 1},
                        SIX_DIGITS);
    }

    @Test
    void nobodyThankedIsNotUneven() {
        var none = new Spread(0, 0, 0);
        assertThat(none.topTenth()).isZero();
        assertThat(none.coverage()).isZero();
        assertThat(none.lorenz()).endsWith(1);
        assertThat(new Spread().coverage()).isZero();
    }

    @Property
    void lorenzLiesUnderTheDiagonal(@ForAll @Size(min = 1, max = 60) List<@IntRange(max = 40) Integer> counts) {
        var spread = new Spread(counts.stream().mapToInt(count -> count).toArray());
        var lorenz = spread.lorenz();
        for (var i = 0; i < lorenz.length; i++) {
            assertThat(lorenz[i]).isLessThanOrEqualTo((i + 1.0) / lorenz.length + 1e-12);
        }
    }
}
