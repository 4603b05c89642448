package fi.merkitys.directory.imports;

import fi.merkitys.people.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * People as the columns of contacts tell of them. Real hierarchies are no trees: where the agents of one supervisor
 * report to several managers, the supervisor reports to the manager of most of them, and each agent keeps their own
 * as operations manager.
 */
final class ProposedRoster {
    static final String OPERATIONS_MANAGER = "operations_manager";
    private final String source;
    private final Map<String, List<ProposedAgent>> byKey = new LinkedHashMap<>();
    /** By supervisor: how many agents report to which manager. */
    private final Map<String, Map<String, Integer>> managers = new TreeMap<>();

    private final Map<String, ProposedPerson> leaders = new TreeMap<>();
    private final List<ProposedPerson> agents = new ArrayList<>();

    private ProposedRoster(String source, List<ProposedAgent> agents) {
        this.source = source;
        agents.stream()
                .filter(agent -> !agent.agentKey().isBlank())
                .forEach(agent -> byKey.computeIfAbsent(agent.agentKey(), any -> new ArrayList<>())
                        .add(agent));
    }

    static Roster of(String source, List<ProposedAgent> agents) {
        var roster = new ProposedRoster(source, agents);
        roster.build();
        return new Roster(
                Roster.Origin.CONTACTS,
                EnumSet.of(Field.NAME, Field.ROLES, Field.SUPERVISOR, Field.TEAM, Field.SHIFT, Field.TENURE_BUCKET),
                Set.of(OPERATIONS_MANAGER),
                Set.of(source),
                roster.people(),
                List.of(),
                List.of());
    }

    private List<ProposedPerson> people() {
        var people = new ArrayList<>(leaders.values());
        people.addAll(agents);
        return people;
    }

    private void build() {
        var supervisors = new HashMap<String, String>();
        byKey.forEach((key, rows) -> {
            var supervisor = most(rows, ProposedAgent::supervisor);
            if (supervisor != null) {
                supervisors.put(key, supervisor);
                var theirs = managers.computeIfAbsent(supervisor, any -> new TreeMap<>());
                var manager = most(rows, ProposedAgent::manager);
                if (manager != null) {
                    theirs.merge(manager, 1, Integer::sum);
                }
            }
        });
        nameLeaders();
        byKey.forEach((key, rows) -> agent(key, rows, supervisors.get(key)));
    }

    /** A name may stand for a manager, a supervisor and an agent at once: that is one person with several roles. */
    private void nameLeaders() {
        var names = new TreeMap<String, Set<Role>>();
        managers.forEach((supervisor, theirs) -> {
            names.computeIfAbsent(supervisor, any -> EnumSet.noneOf(Role.class)).add(Role.SUPERVISOR);
            theirs.keySet()
                    .forEach(manager -> names.computeIfAbsent(manager, any -> EnumSet.noneOf(Role.class))
                            .add(Role.LEADER));
        });
        byKey.forEach((key, rows) -> names.computeIfPresent(nameOf(key, rows), (name, roles) -> {
            roles.add(Role.AGENT);
            return roles;
        }));
        names.forEach((name, roles) -> leaders.put(name, leader(name, roles, lineManager(name), leadersTeam(name))));
    }

    private @Nullable String leadersTeam(String name) {
        return managers.containsKey(name) ? name : null;
    }

    private @Nullable String lineManager(String supervisor) {
        return managers.getOrDefault(supervisor, Map.of()).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(supervisor))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private ProposedPerson leader(String name, Set<Role> roles, @Nullable String supervisor, @Nullable String team) {
        return new ProposedPerson(
                leaders.size() + 1,
                null,
                name,
                null,
                roles,
                supervisor,
                team,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                Map.of());
    }

    private void agent(String key, List<ProposedAgent> rows, @Nullable String supervisor) {
        var name = nameOf(key, rows);
        var leader = leaders.remove(name);
        var manager = most(rows, ProposedAgent::manager);
        var several = supervisor != null
                && managers.getOrDefault(supervisor, Map.of()).size() > 1;
        var team = most(rows, ProposedAgent::team);
        agents.add(new ProposedPerson(
                leaders.size() + agents.size() + 1,
                null,
                name,
                null,
                leader != null ? leader.roles() : EnumSet.of(Role.AGENT),
                leader != null && leader.supervisor() != null
                        ? leader.supervisor()
                        : name.equals(supervisor) ? null : supervisor != null ? supervisor : manager,
                team != null ? team : supervisor,
                null,
                null,
                most(rows, ProposedAgent::shift),
                most(rows, ProposedAgent::tenureBucket),
                null,
                null,
                null,
                null,
                several && manager != null && !manager.equals(name)
                        ? Map.of(OPERATIONS_MANAGER, List.of(manager))
                        : Map.of(),
                Map.of(source, Set.of(key))));
    }

    private static String nameOf(String key, List<ProposedAgent> rows) {
        var name = most(rows, ProposedAgent::name);
        return name == null ? key : name;
    }

    /** What most contacts say; of several alike the first in the alphabet, so that the answer is always the same. */
    private static @Nullable String most(List<ProposedAgent> rows, Function<ProposedAgent, @Nullable String> column) {
        var votes = new TreeMap<String, Long>();
        for (var row : rows) {
            var word = column.apply(row);
            if (word != null && !word.isBlank()) {
                votes.merge(word.strip(), row.contacts(), Long::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
