package fi.merkitys.goals.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.merkitys.goals.fairness.Target.AtMost;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;

class PoissonBinomialTest {
    @Test
    void ofSixPeopleFewerTrulyReachTheTargetThanItSeems() {
        double[] chances = TeamOfSix.estimates().stream()
                .mapToDouble(estimate -> estimate.chance(new AtMost(360)))
                .toArray();
        assertThat(PoissonBinomial.expectedShare(chances)).isCloseTo(.410321, within(1e-6));
        assertThat(PoissonBinomial.of(chances).atLeast(3)).isCloseTo(.484188, within(1e-6));
    }

    @Test
    void ofNobodyNobodyReaches() {
        assertThat(PoissonBinomial.of().atLeast(0)).isEqualTo(1);
        assertThat(PoissonBinomial.of().atLeast(1)).isZero();
        assertThat(PoissonBinomial.expectedShare()).isNaN();
    }

    @Test
    void certaintyIsCertain() {
        PoissonBinomial distribution = PoissonBinomial.of(1, 1, 0);
        assertThat(distribution.atLeast(2)).isEqualTo(1);
        assertThat(distribution.atLeast(3)).isZero();
    }

    @Property
    void equalChancesAreBinomial(
            @ForAll @IntRange(min = 1, max = 900) int people,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double chance,
            @ForAll @IntRange(min = 1, max = 900) int count) {
        double[] chances = new double[people];
        Arrays.fill(chances, chance);
        double expected = 1 - new BinomialDistribution(people, chance).cumulativeProbability(count - 1);
        assertThat(PoissonBinomial.of(chances).atLeast(count)).isCloseTo(expected, within(1e-10));
    }

    @Property
    void itAgreesWithCountingEveryOutcome(
            @ForAll @Size(min = 1, max = 9) List<@DoubleRange(min = 0, max = 1) Double> chances,
            @ForAll @IntRange(max = 10) int count) {
        double expected = 0;
        for (int outcome = 0; outcome < 1 << chances.size(); outcome++) {
            double probability = 1;
            for (int i = 0; i < chances.size(); i++) {
                probability *= (outcome >> i & 1) == 1 ? chances.get(i) : 1 - chances.get(i);
            }
            expected += Integer.bitCount(outcome) >= count ? probability : 0;
        }
        double[] asArray = chances.stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(PoissonBinomial.of(asArray).atLeast(count)).isCloseTo(expected, within(1e-12));
    }
}
