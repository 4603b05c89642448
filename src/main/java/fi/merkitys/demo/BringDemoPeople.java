package fi.merkitys.demo;

import fi.merkitys.deputies.NameDeputy;
import fi.merkitys.directory.imports.BringPeople;
import fi.merkitys.directory.imports.ProposedPerson;
import fi.merkitys.directory.imports.Roster;
import fi.merkitys.installation.Organisation;
import fi.merkitys.installation.Organisations;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.people.Absences;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation and its people, all at once or not at all. */
@Service
class BringDemoPeople {
    private static final Set<String> KINDS = Set.of("coach", "operations_manager");

    private final Organisations organisations;
    private final BringPeople bring;
    private final Absences absences;
    private final DemoDirectory directory;
    private final WholeOrganisation whole;
    private final NameDeputy name;

    BringDemoPeople(
            Organisations organisations,
            BringPeople bring,
            Absences absences,
            DemoDirectory directory,
            WholeOrganisation whole,
            NameDeputy name) {
        this.organisations = organisations;
        this.bring = bring;
        this.whole = whole;
        this.absences = absences;
        this.directory = directory;
        this.name = name;
    }

    @Transactional
    void of(DemoOrganisation demo) {
        if (!organisations.found(new Organisation(DemoOrganisation.NAME, true))) {
            return;
        }
        var difference = bring.now(Roster.complete(KINDS, Set.of(DemoContacts.SOURCE), proposed(demo)), false, null);
        if (!difference.problems().isEmpty()) {
            throw new IllegalStateException("the demo's people do not fit: " + difference.problems());
        }
        var ids = directory.people();
        var absent = demo.absences().stream()
                .map(absence -> new Absences.Absence(
                        DemoDirectory.id(ids, absence.person()), absence.firstDay(), absence.lastDay()))
                .toList();
        whole.run(() -> absences.put(absent));
        demo.leaves().forEach(leave -> leaves(leave, ids));
    }

    private void leaves(DemoLeave leave, Map<String, PersonId> ids) {
        var supervisor = DemoDirectory.id(ids, leave.supervisor());
        var away = new Absences.Absence(supervisor, leave.firstDay(), leave.lastDay());
        whole.run(() -> absences.put(List.of(away)));
        var deputy = leave.deputy();
        if (deputy != null
                && name.of(supervisor, deputy, leave.firstDay(), leave.lastDay(), supervisor)
                        instanceof NameDeputy.Refused why) {
            throw new IllegalStateException("the demo's deputy does not fit: " + why.words());
        }
    }

    private static List<ProposedPerson> proposed(DemoOrganisation demo) {
        var relations = relations(demo);
        var teams = demo.teams().stream().collect(Collectors.toMap(DemoTeam::name, team -> team));
        var proposed = new ArrayList<ProposedPerson>();
        for (var person : demo.people()) {
            var team = person.team() == null ? null : teams.get(person.team());
            proposed.add(new ProposedPerson(
                    proposed.size() + 1,
                    person.employeeId(),
                    person.name(),
                    person.email(),
                    person.roles().stream().map(role -> Role.of(role.name())).collect(Collectors.toUnmodifiableSet()),
                    person.supervisor(),
                    person.team(),
                    team == null ? null : team.site(),
                    team == null ? null : team.client(),
                    shift(person, team),
                    null,
                    person.hiredOn(),
                    person.leftOn(),
                    person.language(),
                    person.workdays(),
                    relations.getOrDefault(person.employeeId(), Map.of()),
                    person.agentKey() == null ? Map.of() : Map.of(DemoContacts.SOURCE, Set.of(person.agentKey()))));
        }
        return proposed;
    }

    private static @Nullable String shift(DemoPerson person, @Nullable DemoTeam team) {
        var shift = person.shift();
        return shift == null
                ? null
                : shift.called(
                        team == null
                                ? person.language().equals("fi")
                                : team.site().equals(TeamPlan.TAMPERE));
    }

    private static Map<String, Map<String, List<String>>> relations(DemoOrganisation demo) {
        var relations = new HashMap<String, Map<String, List<String>>>();
        for (var relation : demo.relations()) {
            relations
                    .computeIfAbsent(relation.person(), any -> new HashMap<>())
                    .computeIfAbsent(relation.kind(), any -> new ArrayList<>())
                    .add(relation.related());
        }
        return relations;
    }
}
