package fi.merkitys.metrics;

import fi.merkitys.audit.PersonalData;
import fi.merkitys.directory.PersonPanel;
import fi.merkitys.golive.GoLive;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person's figures on the person's page: for herself, her line supervisor and her coach. */
@Component
class PersonMetrics implements PersonPanel {
    private final GroupSums sums;
    private final PerformancePeople people;
    private final ReachedDays reached;
    private final GoLive goLive;

    PersonMetrics(GroupSums sums, PerformancePeople people, ReachedDays reached, GoLive goLive) {
        this.sums = sums;
        this.people = people;
        this.reached = reached;
        this.goLive = goLive;
    }

    @Override
    public Optional<PersonalData> data() {
        return Optional.of(PersonalData.FIGURES);
    }

    @Override
    public Set<Data> tells() {
        return Set.of(Data.FIGURES);
    }

    @Override
    public Optional<Shown> show(Viewer viewer, PersonId person) {
        if (!goLive.isOn() || !MetricAccess.has(viewer) || !people.maySee(viewer.id(), person)) {
            return Optional.empty();
        }
        var weeks = reached.weeks(MetricPages.WEEKS);
        var answer = sums.answer(
                Question.weekly(Performance.COLUMNS, Grouping.PERSON, Scope.EVERYBODY, new Sight.One(person), weeks));
        var figures = new EnumMap<Metric, List<Figure>>(Metric.class);
        for (var metric : Performance.COLUMNS) {
            if (answer.availability(metric).isAvailable()) {
                figures.put(metric, answer.trend(metric, person.value(), weeks));
            }
        }
        return figures.isEmpty() ? Optional.empty() : Optional.of(shown(figures, weeks));
    }

    private Shown shown(Map<Metric, List<Figure>> figures, Weeks weeks) {
        return new Shown(
                "metrics/person",
                Map.of("trends", new PersonTrends(figures, weeks.mondays(), reached.isRunning(weeks))));
    }
}
