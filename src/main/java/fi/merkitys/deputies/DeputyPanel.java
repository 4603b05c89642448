package fi.merkitys.deputies;

import fi.merkitys.directory.PersonPanel;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.Deputies;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Relation;
import fi.merkitys.permissions.Standings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** On the pages of a supervisor, of whoever stands in, and of the people concerned: who stands in for whom. */
@Component
class DeputyPanel implements PersonPanel {
    private final Deputies deputies;
    private final Standings standings;
    private final Clock clock;

    DeputyPanel(Deputies deputies, Standings standings, Clock clock) {
        this.deputies = deputies;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Set<Data> tells() {
        return Set.of(Data.DEPUTIES);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Shown> show(Viewer viewer, PersonId person) {
        var today = LocalDate.now(clock);
        var mayName = DeputyPages.mayName(viewer, person)
                && !deputies.reportsOf(person, today).isEmpty();
        var told = new ArrayList<Deputies.Deputy>();
        if (Data.DEPUTIES.isShownTo(standings.of(viewer, person))) {
            deputies.forSupervisorOf(person, today).ifPresent(told::add);
        }
        told.addAll(deputies.of(person, today).stream()
                .filter(deputy -> mayName || concerns(viewer, deputy))
                .toList());
        told.addAll(deputies.by(person, today).stream()
                .filter(deputy -> viewer.id().equals(person) || concerns(viewer, deputy))
                .toList());
        return told.isEmpty() && !mayName
                ? Optional.empty()
                : Optional.of(new Shown(
                        "deputies/panel",
                        Map.of(
                                "deputies",
                                List.copyOf(told),
                                "person",
                                person.value(),
                                "mayName",
                                mayName,
                                "today",
                                today)));
    }

    /** Whoever is one of the two, keeps the directory, leads the supervisor, or reports to them. */
    private boolean concerns(Viewer viewer, Deputies.Deputy deputy) {
        if (viewer.id().value() == deputy.deputyId() || viewer.id().value() == deputy.supervisorId()) {
            return true;
        }
        var supervisor = new PersonId(deputy.supervisorId());
        var toSupervisor = standings.of(viewer, supervisor);
        return toSupervisor.contains(Relation.HR)
                || toSupervisor.contains(Relation.LINE_SUPERVISOR)
                || toSupervisor.contains(Relation.HIGHER_LEADER)
                || deputies.reportsOf(supervisor, LocalDate.now(clock)).contains(viewer.id());
    }
}
