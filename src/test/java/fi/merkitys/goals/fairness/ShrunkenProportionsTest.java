package fi.merkitys.goals.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShrunkenProportionsTest {
    private static final List<Figures> FIVE = List.of(
            Figures.proportion(45, 60),
            Figures.proportion(9, 10),
            Figures.proportion(120, 180),
            Figures.proportion(20, 32),
            Figures.proportion(70, 80));

    @Test
    void fivePeoplesSharesGoWithTheirPool() {
        ShrunkenProportions five = ShrunkenProportions.of(FIVE);
        assertThat(five.share()).isCloseTo(.729281768, within(1e-9));
        assertThat(five.dispersion()).isCloseTo(3.069613260, within(1e-9));
        assertThat(five.correlation()).isCloseTo(.048567800, within(1e-9));
        assertThat(five.priorContacts()).isCloseTo(19.589773657, within(1e-7));
    }

    @Test
    void eachIsDrawnToThePoolByItsContacts() {
        double[] posterior = {.744901, .786977, .672813, .664598, .846336};
        ShrunkenProportions five = ShrunkenProportions.of(FIVE);
        for (int i = 0; i < 5; i++) {
            assertThat(five.estimate(FIVE.get(i)).mean()).isCloseTo(posterior[i], within(1e-6));
        }
        double sd = Math.sqrt(.744901 * .255099 / (60 + 19.589773657 + 1));
        assertThat(five.estimate(FIVE.getFirst()).sd()).isCloseTo(sd, within(1e-6));
    }

    @Test
    void whereSharesDifferLessThanChanceAllowsEverybodyIsAtThePool() {
        List<Figures> alike = List.of(Figures.proportion(8, 10), Figures.proportion(16, 20), Figures.proportion(4, 5));
        ShrunkenProportions pool = ShrunkenProportions.of(alike);
        assertThat(pool.correlation()).isNegative();
        assertThat(pool.estimate(alike.getLast()).mean()).isEqualTo(0.8);
        assertThat(pool.estimate(alike.getLast()).sd()).isCloseTo(Math.sqrt(.8 * .2 / 35), within(1e-12));
    }

    @Test
    void oneContactEachTellsNothingOfDifferences() {
        List<Figures> single = List.of(Figures.proportion(1, 1), Figures.proportion(0, 1), Figures.proportion(1, 1));
        assertThat(ShrunkenProportions.of(single).correlation()).isZero();
        assertThat(ShrunkenProportions.of(single).estimate(single.getFirst()).mean())
                .isCloseTo(2 / 3.0, within(1e-12));
    }

    @Property
    void aShareStaysBetweenItsOwnAndThePools(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 200) Integer> hits,
            @ForAll @IntRange(max = 100) int misses) {
        List<Figures> people = new ArrayList<>();
        IntStream.range(0, hits.size())
                .forEach(i -> people.add(Figures.proportion(hits.get(i), 1 + hits.get(i) + (long) misses * i / 7)));
        ShrunkenProportions shrunken = ShrunkenProportions.of(people);
        for (Figures person : people) {
            Estimate estimate = shrunken.estimate(person);
            assertThat(estimate.mean())
                    .isBetween(
                            Math.min(person.value(), shrunken.share()) - 1e-12,
                            Math.max(person.value(), shrunken.share()) + 1e-12);
            assertThat(estimate.sd()).isNotNaN().isBetween(0.0, 0.5);
        }
    }
}
