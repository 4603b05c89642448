package fi.merkitys.goals.fairness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** One goal held against the people it is asked of: who reaches it, who is left out and why, and how sure that is. */
public record RealityCheck(
        Target target,
        List<EligiblePerson> eligible,
        List<Newcomer> newcomers,
        List<LeftOut> leftOut,
        Reference reference,
        Shrinkage shrinkage) {

    public RealityCheck {
        eligible = List.copyOf(eligible);
        newcomers = List.copyOf(newcomers);
        leftOut = List.copyOf(leftOut);
    }

    /** The goal's own people are their own reference. */
    public static RealityCheck of(
            Measure measure, Target target, Collection<PersonFigures> people, FairnessRules rules) {
        Sifting sifting = Sifting.of(people, rules);
        return Weighing.of(target, sifting, sifting.shrinkage(measure), Reference.from(measure, sifting, rules), rules);
    }

    /** Against a wider reference; the what-if still draws people to the mean of the goal's own people. */
    public static RealityCheck of(
            Measure measure,
            Target target,
            Collection<PersonFigures> people,
            FairnessRules rules,
            Reference reference) {
        Sifting sifting = Sifting.of(people, rules);
        return Weighing.of(target, sifting, sifting.shrinkage(measure), reference, rules);
    }

    /** As observed. */
    public Attainment attainment() {
        return attainmentOf(_ -> true);
    }

    /** With the mix of queues evened out. */
    public Attainment evenedAttainment() {
        return evenedAttainmentOf(_ -> true);
    }

    /** As observed, of some of the people, such as a team. */
    public Attainment attainmentOf(LongPredicate people) {
        return count(people, EligiblePerson::reached);
    }

    public Attainment evenedAttainmentOf(LongPredicate people) {
        return count(people, EligiblePerson::reachedEvened);
    }

    /** How many newcomers keep up with their ramp, among those with enough contacts to tell. */
    public Attainment newcomersAttainment() {
        List<Newcomer> telling =
                newcomers.stream().filter(Newcomer::enoughContacts).toList();
        return new Attainment((int) telling.stream().filter(Newcomer::reached).count(), telling.size());
    }

    /** Every reason has its count, also where it is none. */
    public Map<LeftOut.Reason, Integer> leftOutByReason() {
        Map<LeftOut.Reason, Integer> counts = new EnumMap<>(LeftOut.Reason.class);
        for (LeftOut.Reason reason : LeftOut.Reason.values()) {
            counts.put(reason, 0);
        }
        leftOut.forEach(out -> counts.merge(out.reason(), 1, Integer::sum));
        return counts;
    }

    /** The share of people expected to be truly at the target, chance allowed for. */
    public double expectedShare() {
        return PoissonBinomial.expectedShare(chances());
    }

    /** How probable it is that at least half of the people truly are at the target: the rule of half, chance allowed for. */
    public double chanceThatHalfReach() {
        return PoissonBinomial.of(chances()).atLeast((eligible.size() + 1) / 2);
    }

    /** What share would reach another target in a period like this one: everybody handles the median of contacts. */
    public WhatIf whatIf() {
        double[] contacts =
                eligible.stream().mapToDouble(EligiblePerson::contacts).toArray();
        return whatIf(contacts.length == 0 ? 1 : TargetSuggestion.quantile(0.5, contacts));
    }

    public WhatIf whatIf(double contactsNext) {
        return WhatIf.of(eligible.stream().map(EligiblePerson::estimate).toList(), contactsNext);
    }

    /** The target that the wanted share of people would reach, from their shrunken figures. There must be somebody. */
    public Target suggestion(double wantedShare) {
        double[] values = eligible.stream()
                .mapToDouble(person -> person.estimate().mean())
                .toArray();
        return TargetSuggestion.at(wantedShare, target, values);
    }

    private double[] chances() {
        return eligible.stream()
                .mapToDouble(person -> person.estimate().chance(target))
                .toArray();
    }

    private Attainment count(LongPredicate people, Predicate<EligiblePerson> reached) {
        List<EligiblePerson> counted = new ArrayList<>();
        for (EligiblePerson person : eligible) {
            if (people.test(person.person())) {
                counted.add(person);
            }
        }
        return new Attainment((int) counted.stream().filter(reached).count(), counted.size());
    }
}
