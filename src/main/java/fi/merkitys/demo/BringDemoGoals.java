package fi.merkitys.demo;

import fi.merkitys.goals.ChangeGoal;
import fi.merkitys.goals.GoalDefinition;
import fi.merkitys.goals.GoalPeriod;
import fi.merkitys.goals.MakeGoal;
import fi.merkitys.goals.TellDoing;
import fi.merkitys.goals.fairness.Target;
import fi.merkitys.metrics.Metric;
import fi.merkitys.metrics.Scope;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The demo's goals with the history of their versions. */
@Service
class BringDemoGoals {
    private final MakeGoal make;
    private final ChangeGoal change;
    private final TellDoing tell;
    private final DemoDirectory directory;

    BringDemoGoals(MakeGoal make, ChangeGoal change, TellDoing tell, DemoDirectory directory) {
        this.make = make;
        this.change = change;
        this.tell = tell;
        this.directory = directory;
    }

    @Transactional
    void of(DemoOrganisation demo) {
        var leader =
                DemoDirectory.id(directory.people(), demo.people().getFirst().employeeId());
        for (var goal : demo.goals()) {
            var versions = goal.versions();
            var id = make.from(definition(goal, versions.getFirst()), leader, at(versions.getFirst()));
            tell.of(id, goal.doing().stream().map(one -> one.in(language(goal))).toList());
            versions.stream().skip(1).forEach(version -> change.to(definition(goal, version), id, leader, at(version)));
        }
    }

    private GoalDefinition definition(DemoGoal goal, DemoGoal.Version version) {
        return new GoalDefinition(
                goal.name().in(language(goal)),
                Metric.of(goal.metric()).orElseThrow(),
                target(goal.comparator(), version),
                scope(goal.scope()),
                GoalPeriod.valueOf(goal.period().name()),
                version.validFrom(),
                goal.why().in(language(goal)),
                goal.aim().in(language(goal)));
    }

    /** A goal of one team or site is written in its language, what is asked of all in the one they share. */
    private static String language(DemoGoal goal) {
        if (TeamPlan.VILNIUS.equals(goal.scope().site())) {
            return "lt";
        }
        return TeamPlan.NIGHT_OWLS.name().equals(goal.scope().team()) ? "fi" : "en";
    }

    private static Target target(DemoGoal.Comparator comparator, DemoGoal.Version version) {
        return switch (comparator) {
            case AT_MOST -> new Target.AtMost(version.target());
            case AT_LEAST -> new Target.AtLeast(version.target());
            case WITHIN ->
                new Target.Within(version.target(), version.upTo() == null ? version.target() : version.upTo());
        };
    }

    private Scope scope(DemoScope scope) {
        return new Scope(
                DemoDirectory.idOrNone(directory.teams(), scope.team()),
                DemoDirectory.idOrNone(directory.sites(), scope.site()),
                DemoDirectory.idOrNone(directory.clients(), scope.client()),
                DemoDirectory.idOrNone(directory.queues(), scope.queue()),
                scope.channel(),
                null,
                null);
    }

    private static Instant at(DemoGoal.Version version) {
        return version.validFrom().minusDays(7).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }
}
