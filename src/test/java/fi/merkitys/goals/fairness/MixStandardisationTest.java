package fi.merkitys.goals.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.merkitys.goals.fairness.MixStandardisation.Evened;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MixStandardisationTest {
    private static final long BILLING = 1;
    private static final long TECHNICAL = 2;
    private static final long SALES = 3;

    private static final MixStandardisation REFERENCE =
            new MixStandardisation(Measure.MEAN, Map.of(BILLING, 300.0, TECHNICAL, 480.0, SALES, 360.0), 360);

    private static QueueFigures mean(long queue, double mean, long contacts) {
        return new QueueFigures(queue, Figures.mean(mean * contacts, contacts));
    }

    @Test
    void aPersonIsHeldAgainstWhatTheirOwnMixTakes() {
        Evened evened =
                REFERENCE.evened(List.of(mean(BILLING, 290, 100), mean(TECHNICAL, 510, 20), mean(SALES, 350, 30)));
        assertThat(evened.observed()).isCloseTo(331.333333, within(1e-6));
        assertThat(evened.expected()).isCloseTo(336, within(1e-9));
        assertThat(evened.index()).isCloseTo(.986111, within(1e-6));
        assertThat(evened.adjusted()).isCloseTo(355, within(1e-9));
    }

    @Test
    void theReferenceIsSummedBeforeItIsDivided() {
        MixStandardisation reference = MixStandardisation.from(
                Measure.MEAN,
                List.of(
                        new PersonFigures(1, List.of(mean(BILLING, 200, 100), mean(TECHNICAL, 500, 100))),
                        new PersonFigures(2, List.of(mean(BILLING, 400, 300)))));
        assertThat(reference.rates()).containsExactlyInAnyOrderEntriesOf(Map.of(BILLING, 350.0, TECHNICAL, 500.0));
        assertThat(reference.overall()).isCloseTo(380, within(1e-9));
    }

    @Test
    void aQueueThatTheReferenceDoesNotKnowIsLeftOutOfBothSides() {
        Evened evened = REFERENCE.evened(List.of(mean(BILLING, 270, 100), mean(9, 9000, 5)));
        assertThat(evened.adjusted()).isCloseTo(324, within(1e-9));
        assertThat(REFERENCE.evened(List.of(mean(9, 9000, 5))).adjusted()).isEqualTo(9000);
    }

    @Test
    void aShareIsEvenedToEverythingAtMost() {
        MixStandardisation csat = new MixStandardisation(Measure.PROPORTION, Map.of(BILLING, .9, TECHNICAL, .6), .8);
        assertThat(csat.evened(List.of(new QueueFigures(TECHNICAL, Figures.proportion(66, 100))))
                        .adjusted())
                .isCloseTo(.88, within(1e-12));
        assertThat(csat.evened(List.of(new QueueFigures(TECHNICAL, Figures.proportion(95, 100))))
                        .adjusted())
                .isEqualTo(1);
    }

    @Test
    void aScoreAroundZeroIsEvenedByDifference() {
        MixStandardisation nps = new MixStandardisation(Measure.NET_SCORE, Map.of(BILLING, -10.0, TECHNICAL, 30.0), 5);
        assertThat(nps.evened(List.of(mean(BILLING, -4, 50))).adjusted()).isCloseTo(11, within(1e-12));
    }

    @Test
    void aRatioOfSumsIsEvenedByItsOwnDenominator() {
        MixStandardisation acw = new MixStandardisation(Measure.RATIO, Map.of(BILLING, .1, TECHNICAL, .3), .2);
        Evened evened = acw.evened(List.of(
                new QueueFigures(BILLING, Figures.ratio(120, 1000, 4)),
                new QueueFigures(TECHNICAL, Figures.ratio(840, 3000, 6))));
        assertThat(evened.observed()).isCloseTo(.24, within(1e-12));
        assertThat(evened.expected()).isCloseTo(.25, within(1e-12));
        assertThat(evened.adjusted()).isCloseTo(.192, within(1e-12));
    }

    @Property
    void whoeverWorksJustLikeTheReferenceIsAtItsOverallFigureInAnyMix(
            @ForAll @IntRange(max = 500) int billing,
            @ForAll @IntRange(max = 500) int technical,
            @ForAll @IntRange(min = 1, max = 500) int sales) {
        Evened evened = REFERENCE.evened(
                List.of(mean(BILLING, 300, billing), mean(TECHNICAL, 480, technical), mean(SALES, 360, sales)));
        assertThat(evened.adjusted()).isCloseTo(360, within(1e-9));
    }

    @Property
    void whereEverybodyIsInOneQueueNothingIsEvened(
            @ForAll @DoubleRange(min = 1, max = 3000) double mine,
            @ForAll @DoubleRange(min = 1, max = 3000) double theirs,
            @ForAll @IntRange(min = 1, max = 500) int contacts) {
        List<QueueFigures> own = List.of(mean(BILLING, mine, contacts));
        MixStandardisation reference = MixStandardisation.from(
                Measure.MEAN,
                List.of(new PersonFigures(1, own), new PersonFigures(2, List.of(mean(BILLING, theirs, 77)))));
        assertThat(reference.evened(own).adjusted()).isCloseTo(mine, within(1e-9 * mine));
    }
}
