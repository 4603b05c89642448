package fi.merkitys.goals.finding;

import fi.merkitys.goals.GoalId;
import fi.merkitys.goals.GoalMakers;
import fi.merkitys.goals.OutcomeGoal;
import fi.merkitys.goals.OutcomeGoals;
import fi.merkitys.goals.Sights;
import fi.merkitys.goals.fairness.Attainment;
import fi.merkitys.goals.fairness.EligiblePerson;
import fi.merkitys.goals.finding.Finding.Together;
import fi.merkitys.goals.reality.Check;
import fi.merkitys.goals.reality.CheckGoal;
import fi.merkitys.goals.reality.Revision;
import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a goal for those who lead others; for everybody else it is not there. */
@Component
class Findings {
    /** Goals count as asked of the same people where so large a share of this one's people is in the other too. */
    private static final double SAME_PEOPLE = 0.5;

    private final OutcomeGoals goals;
    private final CheckGoal checks;
    private final Sights sights;
    private final GoalMakers makers;
    private final Clock clock;

    Findings(OutcomeGoals goals, CheckGoal checks, Sights sights, GoalMakers makers, Clock clock) {
        this.goals = goals;
        this.checks = checks;
        this.sights = sights;
        this.makers = makers;
        this.clock = clock;
    }

    Optional<Finding> find(GoalId id, Viewer viewer) {
        return goal(id, viewer).map(goal -> {
            var revision = checks.now();
            var check = checks.today(goal, revision);
            return new Finding(
                    goal,
                    check,
                    checks.lagsBehind(check),
                    sights.of(viewer),
                    checks.overTime(goal, revision),
                    together(goal, check, revision),
                    goal.closedOn() == null && makers.mayMake(goal.latest().definition(), viewer));
        });
    }

    /** Only what another target needs. */
    Optional<WhatIfView> whatIf(GoalId id, Viewer viewer, @Nullable Double target, @Nullable Double upTo) {
        return goal(id, viewer)
                .map(goal -> checks.today(goal, checks.now()))
                .filter(check ->
                        !check.eligible().isEmpty() && sights.of(viewer).maySeeFiguresOf(check.eligible()))
                .map(check -> WhatIfView.of(check, target, upTo));
    }

    private Optional<OutcomeGoal> goal(GoalId id, Viewer viewer) {
        return Data.GOALS.seenBy(viewer) == Grain.VALUE ? goals.find(id) : Optional.empty();
    }

    private @Nullable Together together(OutcomeGoal goal, Check check, Revision revision) {
        var same = new ArrayList<>(List.of(check));
        for (var other : goals.openOn(LocalDate.now(clock))) {
            if (!other.id().equals(goal.id())) {
                var others = checks.today(other, revision);
                if (asksTheSame(check, others)) {
                    same.add(others);
                }
            }
        }
        if (same.size() < 2) {
            return null;
        }
        var joint = checks.joint(same);
        return joint.observed().eligible() < Attainment.FEWEST_PEOPLE ? null : new Together(same.size(), joint);
    }

    private static boolean asksTheSame(Check check, Check other) {
        var people = check.result().eligible();
        var shared = people.stream()
                .mapToLong(EligiblePerson::person)
                .filter(other.members()::containsKey)
                .count();
        return !other.result().eligible().isEmpty() && shared > 0 && shared >= SAME_PEOPLE * people.size();
    }
}
