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
                return inEachFigure(alone);
            }
            alone.remove(next.get());
            small.add(next.get());
        }
        small.stream().reduce((one, other) -> one.plus(other, name)).ifPresent(rest -> alone.add(rest.named(name)));
        return inEachFigure(alone);
    }

    /**
     * A team that is large over the weeks may be small in one of them: where what is hidden of a week is still few, the
     * next smallest is hidden there too.
     */
    private static List<GroupFigures> inEachFigure(List<GroupFigures> groups) {
        var shown = groups;
        var figures = groups.isEmpty() ? 0 : groups.getFirst().figures().size();
        for (var at = 0; at < figures; at++) {
            shown = hiding(at, shown);
        }
        return shown;
    }

    private static List<GroupFigures> hiding(int at, List<GroupFigures> groups) {
        var hidden = groups.stream()
                .filter(group -> !group.seen() && !group.figures().get(at).isOfGroup())
                .mapToInt(group -> group.figures().get(at).people())
                .sum();
        if (hidden == 0 || hidden >= Figure.LEAST_PEOPLE) {
            return groups;
        }
        var next = groups.stream()
                .filter(group -> !group.seen() && group.figures().get(at).isOfGroup())
                .min(Comparator.comparingInt(group -> group.figures().get(at).people()));
        return groups.stream()
                .map(group -> group.equals(next.orElse(null)) ? group.without(at) : group)
                .toList();
    }

    private static int people(List<GroupFigures> teams) {
        return teams.stream().mapToInt(GroupFigures::people).sum();
    }
}
