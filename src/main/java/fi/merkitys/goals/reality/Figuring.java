package fi.merkitys.goals.reality;

import fi.merkitys.goals.Days;
import fi.merkitys.goals.GoalDefinition;
import fi.merkitys.goals.GoalVersion;
import fi.merkitys.goals.fairness.FairnessRules;
import fi.merkitys.goals.fairness.Figures;
import fi.merkitys.goals.fairness.Measure;
import fi.merkitys.goals.fairness.PersonFigures;
import fi.merkitys.goals.fairness.QueueFigures;
import fi.merkitys.goals.fairness.Ramp;
import fi.merkitys.goals.fairness.RealityCheck;
import fi.merkitys.goals.fairness.Reference;
import fi.merkitys.metrics.Kind;
import fi.merkitys.metrics.PersonSums;
import fi.merkitys.metrics.Scope;
import fi.merkitys.metrics.Sums;
import fi.merkitys.people.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings a goal's people and their sums together and holds them against its target. */
@Component
class Figuring {
    private final Population population;
    private final PersonSums sums;
    private final Remembered<ReferenceKey, Reference> references = new Remembered<>(500, any -> 1);

    Figuring(Population population, PersonSums sums) {
        this.population = population;
        this.sums = sums;
    }

    Check check(GoalVersion version, Days days, Revision revision) {
        var goal = version.definition();
        var measure = measure(goal.metric().kind());
        var candidates = population.of(goal.scope(), days);
        var people = people(goal, goal.scope(), candidates, days);
        var result = asksSomeOnly(goal.scope())
                ? RealityCheck.of(
                        measure, goal.target(), people, rules(goal), OwnMix.of(reference(goal, days, revision), people))
                : RealityCheck.of(measure, goal.target(), people, rules(goal));
        var members = candidates.stream()
                .map(Candidate::member)
                .collect(Collectors.toMap(Member::person, Function.identity()));
        return new Check(version, days, result, members, revision);
    }

    /** One person's figure; NaN where there is none. */
    double own(GoalDefinition goal, PersonId person, Days days) {
        return sums.ofPerson(person, goal.metric(), goal.scope(), days.from(), days.until())
                .value();
    }

    /** All who do the same work, beyond the goal's team or site: they tell more of variances and of what a queue takes. */
    private Reference reference(GoalDefinition goal, Days days, Revision revision) {
        var wide = everybodyIn(goal.scope());
        return references.get(
                new ReferenceKey(goal.metric().key(), wide, days, revision),
                () -> Reference.from(
                        measure(goal.metric().kind()),
                        people(goal, wide, population.of(wide, days), days),
                        FairnessRules.DEFAULT));
    }

    private List<PersonFigures> people(GoalDefinition goal, Scope scope, List<Candidate> candidates, Days days) {
        var byPerson = new HashMap<Long, List<QueueFigures>>();
        for (var sum : sums.of(goal.metric(), scope, days.from(), days.until())) {
            byPerson.computeIfAbsent(sum.person(), any -> new ArrayList<>())
                    .add(new QueueFigures(sum.queue(), figures(sum.sums())));
        }
        Map<Long, List<Days>> absences = population.absences(days);
        return candidates.stream()
                .map(candidate -> {
                    var person = candidate.member().person();
                    return candidate.with(
                            byPerson.getOrDefault(person, List.of()), absences.getOrDefault(person, List.of()), days);
                })
                .toList();
    }

    private static boolean asksSomeOnly(Scope scope) {
        return scope.team() != null || scope.site() != null || scope.tenure() != null;
    }

    private static Scope everybodyIn(Scope scope) {
        return new Scope(null, null, scope.client(), scope.queue(), scope.channel(), scope.role(), null);
    }

    /** A goal for people of a certain tenure asks it of newcomers too: nobody is left out as one. */
    private static FairnessRules rules(GoalDefinition goal) {
        var rules = FairnessRules.DEFAULT;
        return goal.scope().tenure() == null
                ? rules
                : new FairnessRules(
                        rules.reliability(),
                        rules.contactsWhereUnknown(),
                        rules.contactsSet(),
                        rules.leastWorkedShare(),
                        new Ramp(rules.ramp().startingPace(), rules.ramp().timeConstantWeeks(), 0));
    }

    private static Figures figures(Sums sums) {
        return new Figures(sums.numerator(), sums.denominator(), sums.carried(), sums.squares());
    }

    static Measure measure(Kind kind) {
        return switch (kind) {
            case MEAN -> Measure.MEAN;
            case PROPORTION -> Measure.PROPORTION;
            case NET_SCORE -> Measure.NET_SCORE;
            case RATIO -> Measure.RATIO;
        };
    }

    private record ReferenceKey(String metric, Scope scope, Days days, Revision revision) {}
}
