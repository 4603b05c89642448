package fi.merkitys.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts teams that are too small to be shown together into one group, and with them the next smallest where that group
 * would still be too small: nobody can be told by taking the others from the whole.
 */
final class SmallTeams {
    private SmallTeams() {}

    static List<GroupFigures> together(List<GroupFigures> teams, String name) {
        var alone = new ArrayList<>(
                teams.stream().filter(GroupFigures::mayStandAlone).toList());
        var small = new ArrayList<>(teams.stream()
                .filter(team -> !team.mayStandAlone() && team.people() > 0)
                .toList());
        while (!small.isEmpty() && people(small) < Figure.LEAST_PEOPLE) {
            var next = alone.stream().filter(team -> !team.seen()).min(Comparator.comparingInt(GroupFigures::people));
            if (next.isEmpty()) {
                return alone;
            }
            alone.remove(next.get());
            small.add(next.get());
        }
        small.stream().reduce((one, other) -> one.plus(other, name)).ifPresent(rest -> alone.add(rest.named(name)));
        return alone;
    }

    private static int people(List<GroupFigures> teams) {
        return teams.stream().mapToInt(GroupFigures::people).sum();
    }
}
