package fi.merkitys.goals.fairness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Sorts people by everything but their exposure, which can be judged only against the others. */
final class Sifting {
    /** Sums are added up once. */
    record Summed(PersonFigures person, Figures total) {}

    final List<Summed> candidates = new ArrayList<>();
    final List<Summed> newcomers = new ArrayList<>();
    final List<LeftOut> leftOut = new ArrayList<>();

    private final FairnessRules rules;

    private Sifting(FairnessRules rules) {
        this.rules = rules;
    }

    static Sifting of(Collection<PersonFigures> people, FairnessRules rules) {
        Sifting sifting = new Sifting(rules);
        people.forEach(sifting::add);
        return sifting;
    }

    List<PersonFigures> experienced() {
        return candidates.stream().map(Summed::person).toList();
    }

    Shrinkage shrinkage(Measure measure) {
        return Shrinkage.of(measure, candidates.stream().map(Summed::total).toList());
    }

    /** The first reason counts: who has left is not also short of data. */
    private void add(PersonFigures person) {
        Figures total = person.total();
        Double tenure = person.tenureWeeks();
        WorkedTime time = person.time();
        if (person.left()) {
            leftOut.add(new LeftOut.Gone(person.person()));
        } else if (!total.isAvailable()) {
            leftOut.add(new LeftOut.NoData(person.person()));
        } else if (tenure != null && rules.ramp().holds(tenure)) {
            newcomers.add(new Summed(person, total));
            leftOut.add(new LeftOut.StillOnTheRamp(
                    person.person(), tenure, rules.ramp().weeks()));
        } else if (time != null && !time.isAtLeast(rules.leastWorkedShare())) {
            leftOut.add(new LeftOut.WorkedTooLittle(person.person(), time, rules.leastWorkedShare()));
        } else {
            candidates.add(new Summed(person, total));
        }
    }
}
