package fi.merkitys.goals;

import fi.merkitys.goals.fairness.Target;
import fi.merkitys.metrics.Metric;
import fi.merkitys.metrics.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a goal asks, of whom, and why.
 *
 * @param target in the metric's own unit: seconds, shares from 0 to 1, points
 * @param validFrom the first day on which it holds
 * @param why it is measured, in words for those who are measured
 * @param strategyAim which aim of the strategy it serves
 */
public record GoalDefinition(
        String name,
        Metric metric,
        Target target,
        Scope scope,
        GoalPeriod period,
        LocalDate validFrom,
        String why,
        @Nullable String strategyAim) {

    public GoalDefinition {
        name = name.strip();
        why = why.strip();
        strategyAim = strategyAim == null || strategyAim.isBlank() ? null : strategyAim.strip();
        if (name.isEmpty() || why.isEmpty()) {
            throw new IllegalArgumentException("a goal needs a name and a reason why it is measured");
        }
    }
}
