package fi.merkitys.contacts.agents;

import fi.merkitys.contacts.ContactRights;
import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.SourceId;
import fi.merkitys.contacts.UnknownAgents;
import fi.merkitys.directory.imports.ProposePeople;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.FindPeople;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Agents whom nobody knows yet, those with the most rows first, and who they are. */
@Controller
class AgentPages {
    private static final int SHOWN = 100;
    private static final int OFFERED = 12;
    private final ContactSources sources;
    private final UnknownAgents unknownAgents;
    private final FindPeople people;
    private final KnowAgents know;
    private final ProposeAgents proposing;

    AgentPages(
            ContactSources sources,
            UnknownAgents unknownAgents,
            FindPeople people,
            KnowAgents know,
            ProposeAgents proposing) {
        this.sources = sources;
        this.unknownAgents = unknownAgents;
        this.people = people;
        this.know = know;
        this.proposing = proposing;
    }

    @GetMapping("/contact-sources/{id}/agents")
    String show(@PathVariable int id, Viewer viewer, Model model) {
        ContactRights.check(viewer);
        return page(find(id), Map.of(), Map.of(), model);
    }

    private ContactSource find(int id) {
        return sources.find(new SourceId(id)).orElseThrow(NotFound::new);
    }

    private String page(ContactSource source, Map<String, String> typed, Map<String, String> problems, Model model) {
        var unknown = unknownAgents.of(source.id(), SHOWN);
        var likely = people.labelsOf(
                unknown.stream().map(UnknownAgents.UnknownAgent::agentKey).toList());
        model.addAttribute("source", source);
        model.addAttribute("all", unknownAgents.count(source.id()));
        model.addAttribute(
                "lines",
                unknown.stream()
                        .map(agent -> new AgentLine(
                                agent.agentKey(),
                                agent.rows(),
                                typed.getOrDefault(agent.agentKey(), likely.getOrDefault(agent.agentKey(), "")),
                                !typed.containsKey(agent.agentKey()) && likely.containsKey(agent.agentKey()),
                                problems.get(agent.agentKey())))
                        .toList());
        model.addAttribute("proposable", ProposeAgents.canFrom(source.mapping()));
        return "contacts/agents";
    }

    /** All that were told are known from now on, unless one of them cannot be understood: then nobody is. */
    @PostMapping("/contact-sources/{id}/agents")
    String know(
            @PathVariable int id,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ContactRights.check(viewer);
        var source = find(id);
        var typed = typed(request);
        return switch (know.agents(source, typed)) {
            case KnowAgents.Known any -> "redirect:/contact-sources/" + id + "/agents";
            case KnowAgents.NotUnderstood problems -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(source, typed, problems.byAgent(), model);
            }
        };
    }

    /** Two lists that go together; read from the request, because a comma in a name is no separator. */
    private static Map<String, String> typed(HttpServletRequest request) {
        var agents = request.getParameterValues("agent");
        var persons = request.getParameterValues("person");
        var typed = new LinkedHashMap<String, String>();
        for (int at = 0; agents != null && persons != null && at < Math.min(agents.length, persons.length); at++) {
            if (!persons[at].isBlank()) {
                typed.put(agents[at], persons[at]);
            }
        }
        return typed;
    }

    /** On to the review of the proposed people; where no row is kept any more, there is nothing to propose from. */
    @PostMapping("/contact-sources/{id}/people-proposals")
    String propose(@PathVariable int id, Viewer viewer) throws SQLException, IOException {
        ContactRights.check(viewer);
        var proposal = proposing.of(find(id), viewer.id());
        return "redirect:"
                + (proposal.isPresent()
                        ? ProposePeople.path(proposal.getAsLong())
                        : "/contact-sources/" + id + "/agents");
    }

    /** What a field offers while somebody types. */
    @GetMapping("/contact-sources/{id}/agents/candidates")
    String candidates(
            @PathVariable int id, @RequestParam(defaultValue = "") String person, Viewer viewer, Model model) {
        ContactRights.check(viewer);
        find(id);
        List<FindPeople.Found> found = person.isBlank() ? List.of() : people.holding(person, OFFERED);
        model.addAttribute("found", found);
        return "contacts/candidates";
    }
}
