package fi.merkitys.goals.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.merkitys.goals.fairness.MinimumContacts.ForReliability;
import fi.merkitys.goals.fairness.MinimumContacts.NoDifferencesSeen;
import fi.merkitys.goals.fairness.MinimumContacts.SetByHand;
import fi.merkitys.goals.fairness.MinimumContacts.VariancesUnknown;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumContactsTest {
    private static final FairnessRules RULES = FairnessRules.DEFAULT;

    private static FairnessRules rules(double reliability, @Nullable Integer contactsSet) {
        return new FairnessRules(
                reliability, RULES.contactsWhereUnknown(), contactsSet, RULES.leastWorkedShare(), RULES.ramp());
    }

    @ParameterizedTest
    @CsvSource({".5, 36", ".7, 84", ".8, 144"})
    void handleTimeNeedsSoManyContacts(double reliability, double contacts) {
        assertThat(new ForReliability(reliability, 180 * 180, 30 * 30).contacts())
                .isCloseTo(contacts, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({".5, 64, 64", ".7, 149.33333333, 150", ".8, 256, 256"})
    void satisfactionNeedsSoManyAnswers(double reliability, double contacts, long whole) {
        ForReliability minimum = new ForReliability(reliability, 0.8 * 0.2, 0.05 * 0.05);
        assertThat(minimum.contacts()).isCloseTo(contacts, within(1e-8));
        assertThat(minimum.wholeContacts()).isEqualTo(whole);
    }

    @Test
    void partOfAContactIsNotEnough() {
        ForReliability minimum = new ForReliability(0.7, 0.16, 0.0025);
        assertThat(minimum.metBy(149)).isFalse();
        assertThat(minimum.metBy(150)).isTrue();
    }

    @Test
    void itFollowsFromThePeoplesVariances() {
        ShrunkenMeans people = new ShrunkenMeans(360, 12, 365, 900, 32_400);
        assertThat(MinimumContacts.by(rules(0.8, null), people)).isEqualTo(new ForReliability(0.8, 32_400, 900));
    }

    @Test
    void itFollowsFromTheCorrelationOfShares() {
        ShrunkenProportions people = new ShrunkenProportions(0.8, 3, 0.015625, 400);
        assertThat(MinimumContacts.by(RULES, people).contacts()).isCloseTo(64, within(1e-9));
    }

    @Test
    void itIsThirtyWhereNothingIsKnownOrNothingDiffers() {
        assertThat(MinimumContacts.by(RULES, new AsObserved())).isEqualTo(new VariancesUnknown(30));
        assertThat(MinimumContacts.by(RULES, new ShrunkenMeans(360, 2, 360, 0, 32_400)))
                .isEqualTo(new NoDifferencesSeen(30));
        assertThat(MinimumContacts.by(RULES, new ShrunkenProportions(0.8, 1, -0.02, 400)))
                .isEqualTo(new NoDifferencesSeen(30));
    }

    @Test
    void whatSomebodySetComesFirst() {
        Shrinkage people =
                Shrinkage.of(Measure.PROPORTION, List.of(Figures.proportion(3, 9), Figures.proportion(8, 9)));
        assertThat(MinimumContacts.by(rules(0.5, 20), people)).isEqualTo(new SetByHand(20));
    }
}
