package fi.merkitys.metrics;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.Wording;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How a metric has gone, for the whole and by team; for an agent the whole and her own. */
@Component
class MetricTrends {
    private final RememberedSums sums;
    private final Teams teams;
    private final ReachedDays reached;
    private final Provenance provenance;
    private final Scopes scopes;

    MetricTrends(RememberedSums sums, Teams teams, ReachedDays reached, Provenance provenance, Scopes scopes) {
        this.sums = sums;
        this.teams = teams;
        this.reached = reached;
        this.provenance = provenance;
        this.scopes = scopes;
    }

    MetricPage page(Metric metric, ScopeForm filter, Viewer viewer, Wording wording) {
        var scope = filter.scope();
        var weeks = reached.weeks(MetricPages.WEEKS);
        var whole = ask(metric, Grouping.EVERYTHING, scope, new Sight.Everybody(), weeks);
        var all = new GroupFigures(wording.t("metrics.everybody"), false, whole.trend(metric, 0, weeks));
        var running = reached.isRunning(weeks);
        var rows = new TrendRows(metric, new MetricValues(wording), running);
        var wholeRow = rows.of(List.of(all)).getFirst();
        var total = all.figures().stream().map(Figure::sums).reduce(Sums.NONE, Sums::plus);
        return new MetricPage(
                metric,
                scopes.words().of(scope, wording),
                wholeRow,
                rows.of(groups(metric, scope, viewer, weeks, wording)),
                weeks.mondays(),
                reached.last(),
                running,
                viewer.leadsOthers(),
                whole.availability(metric).reason(wording),
                total.contacts(),
                total.contacts() - total.carried(),
                provenance.contactsOfUnknownAgents(),
                provenance.sources(),
                filter,
                scopes.choices().all());
    }

    private List<GroupFigures> groups(Metric metric, Scope scope, Viewer viewer, Weeks weeks, Wording wording) {
        return viewer.leadsOthers()
                ? SmallTeams.together(ofTeams(metric, scope, viewer, weeks, wording), wording.t("metrics.smallTeams"))
                : List.of(new GroupFigures(
                        viewer.name(),
                        true,
                        ask(metric, Grouping.PERSON, scope, new Sight.One(viewer.id()), weeks)
                                .trend(metric, viewer.id().value(), weeks)));
    }

    private List<GroupFigures> ofTeams(Metric metric, Scope scope, Viewer viewer, Weeks weeks, Wording wording) {
        var answer = ask(metric, Grouping.TEAM, scope, new Sight.Everybody(), weeks);
        var trends = new ArrayList<GroupFigures>();
        for (var team : teams.asSeenBy(viewer.id())) {
            trends.add(new GroupFigures(team.name(), team.seen(), answer.trend(metric, team.id(), weeks)));
        }
        trends.add(new GroupFigures(wording.t("metrics.noTeam"), false, answer.trend(metric, 0, weeks)));
        return trends.stream()
                .filter(trend -> trend.figures().stream()
                        .anyMatch(figure -> figure.sums().isAvailable()))
                .toList();
    }

    private Answer ask(Metric metric, Grouping grouping, Scope scope, Sight sight, Weeks weeks) {
        return sums.answer(Question.weekly(List.of(metric), grouping, scope, sight, weeks));
    }
}
