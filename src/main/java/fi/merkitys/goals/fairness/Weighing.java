package fi.merkitys.goals.fairness;

import java.util.ArrayList;
import java.util.List;

/** Holds the sifted people against the target. */
record Weighing(Target target, Shrinkage shrinkage, Reference reference, Ramp ramp) {

    static RealityCheck of(
            Target target, Sifting people, Shrinkage shrinkage, Reference reference, FairnessRules rules) {
        return new Weighing(target, shrinkage, reference, rules.ramp()).of(people);
    }

    private RealityCheck of(Sifting people) {
        List<EligiblePerson> eligible = new ArrayList<>(people.candidates.size());
        List<LeftOut> leftOut = new ArrayList<>(people.leftOut);
        MinimumContacts minimum = reference.minimumContacts();
        for (Sifting.Summed candidate : people.candidates) {
            if (minimum.metBy(candidate.total().contacts())) {
                eligible.add(eligible(candidate));
            } else {
                leftOut.add(new LeftOut.NotEnoughContacts(
                        candidate.person().person(), candidate.total().contacts(), minimum.wholeContacts()));
            }
        }
        List<Newcomer> newcomers = people.newcomers.stream().map(this::newcomer).toList();
        return new RealityCheck(target, eligible, newcomers, leftOut, reference, shrinkage);
    }

    private EligiblePerson eligible(Sifting.Summed summed) {
        double value = summed.total().value();
        MixStandardisation.Evened evened =
                reference.mix().evened(summed.person().byQueue());
        return new EligiblePerson(
                summed.person().person(),
                value,
                evened,
                shrinkage.estimate(summed.total()),
                summed.total().contacts(),
                target.reachedBy(value),
                target.reachedBy(evened.adjusted()));
    }

    private Newcomer newcomer(Sifting.Summed summed) {
        Double tenure = summed.person().tenureWeeks();
        double weeks = tenure == null ? 0 : tenure;
        double value = summed.total().value();
        long contacts = summed.total().contacts();
        double pace = ramp.paceAfter(weeks);
        Target eased = target.easedTo(pace);
        return new Newcomer(
                summed.person().person(),
                value,
                contacts,
                weeks,
                pace,
                eased,
                eased.reachedBy(value),
                reference.minimumContacts().metBy(contacts));
    }
}
