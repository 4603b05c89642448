package fi.merkitys.goals;

import fi.merkitys.metrics.Named;
import fi.merkitys.metrics.ScopeChoices;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the scope of a goal can be made of, also before the first contact has come in. */
public record GoalChoices(
        List<Named> teams, List<Named> sites, List<Named> clients, List<Named> queues, List<String> tenures) {
    private static final List<String> CHANNELS = List.of("voice", "chat", "email", "message", "task", "other");

    public static GoalChoices of(ScopeChoices.Choices all) {
        return new GoalChoices(all.teams(), all.sites(), all.clients(), all.queues(), all.tenures());
    }

    /** The same, of some of the teams only. */
    GoalChoices ofTeams(Set<Long> allowed) {
        var some = teams.stream().filter(team -> allowed.contains(team.id())).toList();
        return new GoalChoices(some, sites, clients, queues, tenures);
    }

    public List<String> channels() {
        return CHANNELS;
    }

    boolean hasTeam(long id) {
        return has(teams, id);
    }

    boolean hasSite(long id) {
        return has(sites, id);
    }

    boolean hasClient(long id) {
        return has(clients, id);
    }

    boolean hasQueue(long id) {
        return has(queues, id);
    }

    private static boolean has(List<Named> choices, long id) {
        return choices.stream().anyMatch(choice -> choice.id() == id);
    }

    /** The one of this name; a queue also without its client, where that leaves no doubt. */
    public static Optional<Named> named(List<Named> choices, String name) {
        var wanted = name.strip();
        var exact = choices.stream()
                .filter(choice -> choice.name().equalsIgnoreCase(wanted))
                .findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        var begin = choices.stream()
                .filter(choice -> choice.name().regionMatches(true, 0, wanted + " · ", 0, wanted.length() + 3))
                .toList();
        return begin.size() == 1 ? Optional.of(begin.getFirst()) : Optional.empty();
    }
}
