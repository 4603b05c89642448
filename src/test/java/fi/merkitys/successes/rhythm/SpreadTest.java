package fi.merkitys.successes.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
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
        assertThat(TEN.gini()).isEqualTo(.513333, SIX_DIGITS);
        assertThat(TEN.giniOfFew()).isEqualTo(.570370, SIX_DIGITS);
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
        assertThat(none.gini()).isZero();
        assertThat(none.topTenth()).isZero();
        assertThat(none.coverage()).isZero();
        assertThat(none.lorenz()).endsWith(1);
        assertThat(new Spread().coverage()).isZero();
    }

    @Property
    void whoHasTheSameIsEqualAndWhoHasAllIsNot(
            @ForAll @IntRange(min = 2, max = 200) int people, @ForAll @IntRange(min = 1, max = 50) int each) {
        assertThat(new Spread(IntStream.generate(() -> each).limit(people).toArray()).gini())
                .isEqualTo(0, within(1e-12));
        var all = new int[people];
        all[0] = each;
        assertThat(new Spread(all).giniOfFew()).isEqualTo(1, within(1e-12));
    }

    @Property
    void orderAndScaleDoNotMatterAndLorenzLiesUnderTheDiagonal(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 40) Integer> counts,
            @ForAll @IntRange(min = 1, max = 9) int times) {
        var spread = new Spread(counts.stream().mapToInt(count -> count).toArray());
        var turned = counts.reversed().stream().mapToInt(count -> count * times).toArray();
        assertThat(new Spread(turned).gini()).isEqualTo(spread.gini(), within(1e-9));
        assertThat(spread.gini()).isBetween(-1e-12, 1.0);
        var lorenz = spread.lorenz();
        for (var i = 0; i < lorenz.length; i++) {
            assertThat(lorenz[i]).isLessThanOrEqualTo((i + 1.0) / lorenz.length + 1e-12);
        }
    }
}
