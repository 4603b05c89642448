package fi.merkitys.permissions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * To whom one kind of data is shown, as a person would tell it: the closest first.
 *
 * @param data what
 * @param lines who is shown how much of it, the most first; those who are shown nothing last
 */
public record Shown(Data data, List<Line> lines) {
    /**
     * @param whom all who are shown just as much
     * @param everybody whether those are all
     */
    public record Line(Grain grain, Set<Relation> whom, boolean everybody) {}

    public static Shown of(Data data) {
        var people = EnumSet.complementOf(EnumSet.copyOf(Relation.TO_ONE_THING));
        // Leaders further up are leaders: they are told apart only where they are shown more.
        if (!leadersAboveApart(data)) {
            people.remove(Relation.HIGHER_LEADER);
        }
        // Where nobody is asked to answer, or meets, there is nobody to be left out.
        Relation.TO_ONE_THING.stream()
                .filter(relation -> data.seenBy(relation) != Grain.NOTHING)
                .forEach(people::add);
        var lines = new ArrayList<Line>();
        for (var grain : Arrays.asList(Grain.values()).reversed()) {
            var whom = EnumSet.copyOf(people);
            whom.removeIf(relation -> data.seenBy(relation) != grain);
            if (!whom.isEmpty()) {
                lines.add(new Line(grain, whom, whom.equals(people)));
            }
        }
        return new Shown(data, List.copyOf(lines));
    }

    private static boolean leadersAboveApart(Data data) {
        return !data.seenBy(Relation.LEADER).isAtLeast(data.seenBy(Relation.HIGHER_LEADER));
    }

    /** Whether leaders further up are shown more than others. */
    boolean leadersAboveApart() {
        return leadersAboveApart(data);
    }
}
