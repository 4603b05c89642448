package fi.merkitys.metrics;

import java.time.LocalDate;
import java.util.List;

/**
 * A metric's page.
 *
 * @param about whose contacts, in words
 * @param groups the teams, or for an agent herself
 * @param notAvailable the reason, or empty
 * @param withoutIt contacts of the time that do not carry the metric
 * @param unknown contacts whose agent nobody knows
 */
public record MetricPage(
        Metric metric,
        String about,
        TrendRow whole,
        List<TrendRow> groups,
        List<LocalDate> weeks,
        LocalDate until,
        boolean running,
        boolean ofTeams,
        String notAvailable,
        long contacts,
        long withoutIt,
        long unknown,
        List<Provenance.Source> sources,
        ScopeForm filter,
        ScopeChoices.Choices choices) {}
