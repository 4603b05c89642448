package fi.merkitys.metrics;

import java.time.LocalDate;
import java.util.List;

/**
 * What sums are asked for.
 *
 * @param weekly whether each week apart
 */
record Question(
        List<Metric> metrics,
        Grouping grouping,
        boolean weekly,
        Scope scope,
        Sight sight,
        LocalDate from,
        LocalDate until) {
    Question {
        metrics = List.copyOf(metrics);
    }

    static Question weekly(List<Metric> metrics, Grouping grouping, Scope scope, Sight sight, Weeks weeks) {
        return new Question(metrics, grouping, true, scope, sight, weeks.firstMonday(), weeks.lastDay());
    }

    static Question whole(List<Metric> metrics, Grouping grouping, Scope scope, Sight sight, Weeks weeks) {
        return new Question(metrics, grouping, false, scope, sight, weeks.firstMonday(), weeks.lastDay());
    }
}
