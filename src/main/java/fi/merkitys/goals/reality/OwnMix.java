package fi.merkitys.goals.reality;

import fi.merkitys.goals.fairness.MixStandardisation;
import fi.merkitys.goals.fairness.PersonFigures;
import fi.merkitys.goals.fairness.QueueFigures;
import fi.merkitys.goals.fairness.Reference;
import java.util.Collection;

/**
 * A wide reference for the people of one team or site: the organisation's rates, in the mix that these people have
 * together. Their target was set for their own work, so their mix is evened out among themselves only.
 */
final class OwnMix {
    private OwnMix() {}

    static Reference of(Reference wide, Collection<PersonFigures> people) {
        double expected = 0;
        double denominator = 0;
        for (PersonFigures person : people) {
            for (QueueFigures queue : person.byQueue()) {
                var rate = wide.mix().rates().get(queue.queue());
                if (rate != null) {
                    expected += queue.figures().denominator() * rate;
                    denominator += queue.figures().denominator();
                }
            }
        }
        var overall = denominator > 0 ? expected / denominator : wide.mix().overall();
        return new Reference(
                wide.minimumContacts(),
                new MixStandardisation(wide.mix().measure(), wide.mix().rates(), overall));
    }
}
