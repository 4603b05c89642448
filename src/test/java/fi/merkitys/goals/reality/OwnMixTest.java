package fi.merkitys.goals.reality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.merkitys.goals.fairness.Figures;
import fi.merkitys.goals.fairness.Measure;
import fi.merkitys.goals.fairness.MinimumContacts;
import fi.merkitys.goals.fairness.MixStandardisation;
import fi.merkitys.goals.fairness.PersonFigures;
import fi.merkitys.goals.fairness.QueueFigures;
import fi.merkitys.goals.fairness.Reference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnMixTest {
    private static final Reference WIDE = new Reference(
            new MinimumContacts.SetByHand(30), new MixStandardisation(Measure.MEAN, Map.of(1L, 300.0, 2L, 480.0), 330));

    @Test
    void aTeamOfTheSlowQueueIsNotHeldAgainstTheMixOfTheWholeHouse() {
        var slowOnly = List.of(person(1, 0, 100, 480), person(2, 0, 80, 470));
        var mix = OwnMix.of(WIDE, slowOnly).mix();
        assertThat(mix.overall()).isEqualTo(480);
        assertThat(mix.evened(slowOnly.getFirst().byQueue()).adjusted()).isCloseTo(480, within(1e-9));
    }

    @Test
    void withinATeamTheMixIsEvenedOut() {
        var mostlyFast = person(1, 90, 10, 480);
        var mostlySlow = person(2, 10, 90, 480);
        var mix = OwnMix.of(WIDE, List.of(mostlyFast, mostlySlow)).mix();
        assertThat(mix.overall()).isEqualTo(390);
        assertThat(mix.evened(mostlyFast.byQueue()).adjusted())
                .isCloseTo(mix.evened(mostlySlow.byQueue()).adjusted(), within(1e-9));
    }

    @Test
    void whereTheReferenceKnowsNoneOfTheQueuesItsOwnFigureStays() {
        assertThat(OwnMix.of(WIDE, List.of()).mix().overall()).isEqualTo(330);
    }

    private static PersonFigures person(long id, int fast, int slow, double slowSeconds) {
        return new PersonFigures(
                id,
                List.of(
                        new QueueFigures(1, Figures.mean(fast * 300.0, fast)),
                        new QueueFigures(2, Figures.mean(slow * slowSeconds, slow))));
    }
}
