package fi.merkitys.metrics;

import fi.merkitys.identity.Viewer;
import fi.merkitys.metrics.PerformancePage.Cell;
import fi.merkitys.metrics.PerformancePage.Row;
import fi.merkitys.people.Role;
import fi.merkitys.shell.Wording;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sums of a few weeks: of each person whom the viewer may see, and for leaders of their teams. */
@Component
class Performance {
    static final List<Metric> COLUMNS = List.of(
            Metric.CONTACTS_PER_DAY,
            Metric.HANDLE_TIME,
            Metric.AFTER_CALL_WORK,
            Metric.TRANSFER_RATE,
            Metric.FCR,
            Metric.CSAT,
            Metric.NPS,
            Metric.CONVERSION);
    private static final int FEW = 30;

    private final RememberedSums sums;
    private final PerformancePeople people;
    private final Teams teams;
    private final ReachedDays reached;

    Performance(RememberedSums sums, PerformancePeople people, Teams teams, ReachedDays reached) {
        this.sums = sums;
        this.people = people;
        this.teams = teams;
        this.reached = reached;
    }

    PerformancePage page(Viewer viewer, int count, Wording wording) {
        var weeks = reached.fullWeeks(count);
        var own = ask(Grouping.PERSON, new Sight.SeenBy(viewer.id()), weeks);
        var led = viewer.is(Role.LEADER) ? ask(Grouping.TEAM, new Sight.LedBy(viewer.id()), weeks) : Answer.NONE;
        var metrics = COLUMNS.stream()
                .filter(metric -> own.availability(metric).isAvailable()
                        || led.availability(metric).isAvailable())
                .toList();
        var rows = new Rows(metrics, new MetricValues(wording));
        return new PerformancePage(
                metrics,
                people(viewer, weeks, wording).stream()
                        .filter(person -> person.agent() || own.groups().contains(person.id()))
                        .map(person -> rows.row(person.id(), figures(person.name(), true, own, person.id(), metrics)))
                        .toList(),
                teams(viewer, led, metrics, wording).stream()
                        .map(team -> rows.row(0, team))
                        .toList(),
                weeks.firstMonday(),
                weeks.lastDay(),
                count,
                viewer.leadsOthers());
    }

    private List<PerformancePeople.Somebody> people(Viewer viewer, Weeks weeks, Wording wording) {
        var names = Collator.getInstance(wording.language());
        return people.seenBy(viewer.id(), weeks.firstMonday()).stream()
                .sorted(Comparator.comparing(PerformancePeople.Somebody::name, names::compare)
                        .thenComparingLong(PerformancePeople.Somebody::id))
                .toList();
    }

    private List<GroupFigures> teams(Viewer viewer, Answer led, List<Metric> metrics, Wording wording) {
        if (led.groups().isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<GroupFigures>();
        teams.asSeenBy(viewer.id()).stream()
                .filter(team -> led.groups().contains(team.id()))
                .forEach(team -> all.add(figures(team.name(), team.seen(), led, team.id(), metrics)));
        if (led.groups().contains(0L)) {
            all.add(figures(wording.t("metrics.noTeam"), false, led, 0, metrics));
        }
        return SmallTeams.together(all, wording.t("metrics.smallTeams"));
    }

    private static GroupFigures figures(String name, boolean seen, Answer answer, long group, List<Metric> metrics) {
        return new GroupFigures(
                name,
                seen,
                metrics.stream().map(metric -> answer.of(metric, group)).toList());
    }

    private Answer ask(Grouping grouping, Sight sight, Weeks weeks) {
        return sums.answer(Question.whole(COLUMNS, grouping, Scope.EVERYBODY, sight, weeks));
    }

    private record Rows(List<Metric> metrics, MetricValues values) {
        Row row(long id, GroupFigures group) {
            var cells = new ArrayList<Cell>();
            for (var i = 0; i < metrics.size(); i++) {
                cells.add(cell(metrics.get(i), group, group.figures().get(i)));
            }
            return new Row(id, group.name(), cells);
        }

        private Cell cell(Metric metric, GroupFigures group, Figure figure) {
            var value = group.shown(figure);
            var contacts = Double.isNaN(value) ? 0 : figure.sums().carried();
            return new Cell(values.of(metric, value), contacts, contacts < FEW);
        }
    }
}
