package fi.merkitys.goals;

import fi.merkitys.goals.fairness.Target;
import fi.merkitys.metrics.MetricValues;
import fi.merkitys.people.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody typed about a goal, as it was typed; a field that was not sent is empty. */
public record GoalForm(
        String name,
        String metric,
        String comparator,
        String target,
        String upTo,
        String team,
        String site,
        String client,
        String queue,
        String channel,
        String role,
        String tenure,
        String period,
        String validFrom,
        String why,
        String strategyAim) {

    public GoalForm {
        name = stripped(name);
        metric = stripped(metric);
        comparator = stripped(comparator);
        target = stripped(target);
        upTo = stripped(upTo);
        team = stripped(team);
        site = stripped(site);
        client = stripped(client);
        queue = stripped(queue);
        channel = stripped(channel);
        role = stripped(role);
        tenure = stripped(tenure);
        period = stripped(period);
        validFrom = stripped(validFrom);
        why = stripped(why);
        strategyAim = stripped(strategyAim);
    }

    static GoalForm empty(LocalDate validFrom) {
        var month = GoalPeriod.MONTH.key();
        return new GoalForm("", "", "", "", "", "", "", "", "", "", "", "", month, validFrom.toString(), "", "");
    }

    /** As it stands, ready to be changed from a day on. */
    static GoalForm of(GoalDefinition goal, LocalDate validFrom, MetricValues values) {
        var scope = goal.scope();
        var columns = TargetColumns.of(goal.target());
        var band = goal.target() instanceof Target.Within;
        var first = columns.low() == null ? columns.high() : columns.low();
        return new GoalForm(
                goal.name(),
                goal.metric().key(),
                columns.comparator(),
                first == null ? "" : values.target(goal.metric(), first),
                band && columns.high() != null ? values.target(goal.metric(), columns.high()) : "",
                text(scope.team()),
                text(scope.site()),
                text(scope.client()),
                text(scope.queue()),
                text(scope.channel()),
                scope.role() == null ? "" : roleKey(scope.role()),
                text(scope.tenure()),
                goal.period().key(),
                validFrom.toString(),
                goal.why(),
                text(goal.strategyAim()));
    }

    private static String roleKey(Role role) {
        return role.key();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
