package fi.merkitys.contacts.agents;

import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.UnknownAgents;
import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.Mapping;
import fi.merkitys.contacts.store.AgentColumns;
import fi.merkitys.directory.imports.ProposePeople;
import fi.merkitys.directory.imports.ProposedAgent;
import fi.merkitys.people.PersonId;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Proposes the unknown agents of a source as people, from what its file's own columns say about them. */
@Service
class ProposeAgents {
    private final AgentColumns columns;
    private final UnknownAgents unknownAgents;
    private final ProposePeople people;

    ProposeAgents(AgentColumns columns, UnknownAgents unknownAgents, ProposePeople people) {
        this.columns = columns;
        this.unknownAgents = unknownAgents;
        this.people = people;
    }

    /** Whether the mapping has a column that says anything about agents. */
    static boolean canFrom(Mapping mapping) {
        return Stream.of(Field.values())
                .filter(field -> field.kind() == Field.Kind.PERSON)
                .anyMatch(field -> mapping.field(field).isPresent());
    }

    /** @return the proposal, or none where no row of an unknown agent is kept any more */
    OptionalLong of(ContactSource source, PersonId by) throws SQLException, IOException {
        var agents = agents(source);
        return agents.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(people.from(source.name(), source.name(), agents, by));
    }

    private List<ProposedAgent> agents(ContactSource source) throws SQLException, IOException {
        var unknown = unknownAgents.of(source.id(), Integer.MAX_VALUE).stream()
                .map(UnknownAgents.UnknownAgent::agentKey)
                .collect(Collectors.toSet());
        return columns.of(source.id().value(), source.mapping()).entrySet().stream()
                .filter(said -> unknown.contains(said.getKey().agentKey()))
                .map(said -> proposed(said.getKey(), said.getValue()))
                .toList();
    }

    private static ProposedAgent proposed(AgentColumns.Said said, long contacts) {
        var words = said.words();
        return new ProposedAgent(
                said.agentKey(),
                words.get(Field.AGENT_NAME),
                words.get(Field.SUPERVISOR),
                words.get(Field.MANAGER),
                words.get(Field.TENURE),
                words.get(Field.SHIFT),
                words.get(Field.TEAM),
                contacts);
    }
}
