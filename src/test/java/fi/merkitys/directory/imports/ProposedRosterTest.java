package fi.merkitys.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.people.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Olga's agents report to Viktor and Milda: no tree. Tomas's agents all report to Milda. */
class ProposedRosterTest {
    private final List<ProposedAgent> agents = List.of(
            agent("k1", "Ieva", "Olga", "Viktor"),
            agent("k2", "Lukas", "Olga", "Viktor"),
            agent("k3", "Matti", "Olga", "Milda"),
            agent("k4", "Sofia", "Tomas", "Milda"));

    @Test
    void anAgentHasTheSupervisorOfTheFileAndTheTeamOfThatName() {
        var ieva = person(agents, "Ieva");
        assertThat(ieva.supervisor()).isEqualTo("Olga");
        assertThat(ieva.team()).isEqualTo("Olga");
        assertThat(ieva.externalIds()).isEqualTo(Map.of("five9", Set.of("k1")));
        assertThat(ieva.tenureBucket()).isEqualTo(">90");
        assertThat(ieva.roles()).containsExactly(Role.AGENT);
    }

    @Test
    void theSupervisorReportsToTheManagerOfMost() {
        assertThat(person(agents, "Olga").supervisor()).isEqualTo("Viktor");
        assertThat(person(agents, "Olga").roles()).containsExactly(Role.SUPERVISOR);
        assertThat(person(agents, "Tomas").supervisor()).isEqualTo("Milda");
        assertThat(person(agents, "Milda").supervisor()).isNull();
        assertThat(person(agents, "Milda").roles()).containsExactly(Role.LEADER);
    }

    @Test
    void whereTheManagersDifferEachAgentKeepsTheirOwn() {
        assertThat(person(agents, "Matti").relations()).isEqualTo(Map.of("operations_manager", List.of("Milda")));
        assertThat(person(agents, "Ieva").relations()).isEqualTo(Map.of("operations_manager", List.of("Viktor")));
        assertThat(person(agents, "Sofia").relations()).isEmpty();
    }

    @Test
    void whereRowsDisagreeMostContactsWin() {
        var rows = List.of(
                new ProposedAgent("k1", "Ieva", "Olga", "Viktor", "0-30", "Morning", null, 10),
                new ProposedAgent("k1", "Ieva", "Tomas", "Viktor", "31-60", "Morning", null, 25));
        assertThat(person(rows, "Ieva").supervisor()).isEqualTo("Tomas");
        assertThat(person(rows, "Ieva").tenureBucket()).isEqualTo("31-60");
        assertThat(rows(rows))
                .filteredOn(person -> "Ieva".equals(person.name()))
                .hasSize(1);
    }

    @Test
    void aSupervisorWhoTakesContactsIsOnePersonWithTwoRoles() {
        var rows = List.of(agent("k1", "Ieva", "Olga", "Viktor"), agent("k9", "Olga", "Olga", "Viktor"));
        var olga = person(rows, "Olga");
        assertThat(rows(rows))
                .filteredOn(person -> "Olga".equals(person.name()))
                .hasSize(1);
        assertThat(olga.roles()).containsExactlyInAnyOrder(Role.AGENT, Role.SUPERVISOR);
        assertThat(olga.supervisor()).isEqualTo("Viktor");
        assertThat(olga.externalIds()).isEqualTo(Map.of("five9", Set.of("k9")));
    }

    @Test
    void withoutNamesTheKeyStandsForTheAgentAndWithoutASupervisorTheManagerLeads() {
        var rows = List.of(new ProposedAgent("agent 🦊 7", null, null, null, null, null, null, 1));
        assertThat(person(rows, "agent 🦊 7").supervisor()).isNull();
    }

    @Test
    void whatIsKeptUntilTheDecisionIsTheSame() {
        assertThat(ProposedAgents.read(ProposedAgents.write(agents))).isEqualTo(agents);
    }

    private static ProposedAgent agent(String key, String name, String supervisor, String manager) {
        return new ProposedAgent(key, name, supervisor, manager, ">90", "Morning", null, 5);
    }

    private static List<ProposedPerson> rows(List<ProposedAgent> agents) {
        return ProposedRoster.of("five9", agents).people();
    }

    private static ProposedPerson person(List<ProposedAgent> agents, String name) {
        return rows(agents).stream()
                .filter(person -> name.equals(person.name()))
                .findFirst()
                .orElseThrow();
    }
}
