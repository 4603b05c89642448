package fi.merkitys.goals.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.merkitys.goals.fairness.Target.AtMost;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ShrunkenMeansTest {
    private static final Offset<Double> SIX_DIGITS = within(1e-6);

    @Test
    void sixPeopleHaveACommonMeanAndDifferAroundIt() {
        ShrunkenMeans six = TeamOfSix.shrunken();
        assertThat(six.fixedMean()).isCloseTo(360.662949, SIX_DIGITS);
        assertThat(six.heterogeneity()).isCloseTo(12.044763, SIX_DIGITS);
        assertThat(six.betweenVariance()).isCloseTo(385.609634, SIX_DIGITS);
        assertThat(six.mean()).isCloseTo(365.532499, SIX_DIGITS);
    }

    @Test
    void eachIsDrawnToTheMeanByTheirOwnReliability() {
        double[] reliability = {.723630, .294061, .624936, .124970, .517174, .786757};
        double[] means = {348.503678, 380.078977, 368.949339, 356.093178, 382.323834, 357.245987};
        double[] sds = {10.323321, 16.498993, 12.026144, 18.368992, 13.644871, 9.068007};
        double[] chances = {.867280, .111806, .228391, .584214, .050913, .619324};
        ShrunkenMeans six = TeamOfSix.shrunken();
        List<Estimate> estimates = TeamOfSix.estimates();
        for (int i = 0; i < 6; i++) {
            assertThat(six.reliability(TeamOfSix.CONTACTS[i])).isCloseTo(reliability[i], SIX_DIGITS);
            assertThat(estimates.get(i).mean()).isCloseTo(means[i], SIX_DIGITS);
            assertThat(estimates.get(i).sd()).isCloseTo(sds[i], SIX_DIGITS);
            assertThat(estimates.get(i).chance(new AtMost(360))).isCloseTo(chances[i], SIX_DIGITS);
        }
    }

    @Test
    void theVarianceOfContactsIsPooledFromSumsOfSquares() {
        List<Figures> people = List.of(Figures.mean(6, 3, 14), Figures.mean(30, 3, 302), Figures.mean(500, 9));
        assertThat(ShrunkenMeans.pooledVariance(people)).isCloseTo((2 + 2) / 4.0, within(1e-12));
        assertThat(Shrinkage.of(Measure.MEAN, TeamOfSix.figuresWithSquares()))
                .isInstanceOfSatisfying(
                        ShrunkenMeans.class,
                        six -> assertThat(six.betweenVariance()).isCloseTo(385.609634, SIX_DIGITS));
    }

    @Test
    void withoutAVarianceTheFiguresStandAsObserved() {
        assertThat(Shrinkage.of(Measure.MEAN, TeamOfSix.figures())).isEqualTo(new AsObserved());
        assertThat(Shrinkage.of(Measure.MEAN, List.of(Figures.mean(10, 1, 100), Figures.mean(20, 1, 400))))
                .isEqualTo(new AsObserved());
        assertThat(Shrinkage.of(Measure.MEAN, List.of(Figures.mean(30, 3, 300), Figures.mean(60, 3, 1200))))
                .isEqualTo(new AsObserved());
        assertThat(new AsObserved().estimate(Figures.mean(30, 3))).isEqualTo(new Estimate(10, 0, 0));
    }

    @Test
    void peopleWhoDifferLessThanChanceAllowsShareOneMean() {
        List<Figures> alike = List.of(Figures.mean(3600, 10), Figures.mean(3610, 10), Figures.mean(3590, 10));
        ShrunkenMeans means = ShrunkenMeans.of(alike, TeamOfSix.VARIANCE);
        assertThat(means.betweenVariance()).isZero();
        assertThat(means.estimate(alike.get(1)).mean()).isCloseTo(360, SIX_DIGITS);
        assertThat(means.estimate(alike.get(1)).sd()).isZero();
    }

    @Property
    void nobodyIsDrawnPastTheMeanNorLessSurelyThanObserved(
            @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = 1, max = 2000) Double> means,
            @ForAll @IntRange(min = 1, max = 400) int step,
            @ForAll @DoubleRange(min = 0.5, max = 100_000) double variance) {
        List<Figures> people = new ArrayList<>();
        IntStream.range(0, means.size())
                .forEach(i -> people.add(Figures.mean(means.get(i) * (1 + i * step), 1 + i * step)));
        ShrunkenMeans shrunken = ShrunkenMeans.of(people, variance);
        for (Figures person : people) {
            Estimate estimate = shrunken.estimate(person);
            assertThat(estimate.mean())
                    .isBetween(
                            Math.min(person.value(), shrunken.mean()) - 1e-9,
                            Math.max(person.value(), shrunken.mean()) + 1e-9);
            assertThat(estimate.sd() * estimate.sd()).isLessThanOrEqualTo(variance / person.contacts() + 1e-9);
        }
    }
}
