package fi.merkitys.directory.imports;

import fi.merkitys.people.Teams.Placement;
import fi.merkitys.people.Teams.Team;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the teams of a roster sit and whom they serve, as most of their people tell. */
final class Placements {
    private final List<Problem> notices;
    private final Map<String, Map<String, Integer>> sites = new TreeMap<>();
    private final Map<String, Map<String, Integer>> clients = new HashMap<>();

    Placements(List<Problem> notices) {
        this.notices = notices;
    }

    void count(ProposedPerson person) {
        var team = person.team();
        if (team == null) {
            if (person.site() != null || person.client() != null) {
                notices.add(Problem.at(person.line(), "placeWithoutTeam", person.label()));
            }
            return;
        }
        vote(sites, team, person.site());
        vote(clients, team, person.client());
    }

    private static void vote(Map<String, Map<String, Integer>> votes, String team, @Nullable String place) {
        var ofTeam = votes.computeIfAbsent(team, any -> new TreeMap<>());
        if (place != null) {
            ofTeam.merge(place, 1, Integer::sum);
        }
    }

    /** Those that are new or different from what the directory has. */
    List<Placement> changes(Map<String, Team> present) {
        return sites.keySet().stream()
                .map(team -> new Placement(
                        team,
                        most(team, sites.get(team), "severalSites"),
                        most(team, clients.get(team), "severalClients")))
                .filter(placement -> differs(placement, present.get(placement.team())))
                .toList();
    }

    private @Nullable String most(String team, @Nullable Map<String, Integer> votes, String notice) {
        if (votes == null || votes.isEmpty()) {
            return null;
        }
        var most = votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        if (votes.size() > 1) {
            notices.add(Problem.at(0, notice, team, String.join(", ", votes.keySet()), most));
        }
        return most;
    }

    private static boolean differs(Placement told, @Nullable Team team) {
        return team == null
                || (told.site() != null && !Objects.equals(told.site(), team.site()))
                || (told.client() != null && !Objects.equals(told.client(), team.client()));
    }
}
