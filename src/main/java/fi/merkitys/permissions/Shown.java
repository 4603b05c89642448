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
    /** @param whom all who are shown just as much */
    public record Line(Grain grain, Set<Relation> whom) {
        public boolean everybody() {
            return whom.containsAll(EnumSet.complementOf(EnumSet.of(Relation.IN_CHARGE)));
        }
    }

    public static Shown of(Data data) {
        var lines = new ArrayList<Line>();
        for (var grain : Arrays.asList(Grain.values()).reversed()) {
            var whom = EnumSet.noneOf(Relation.class);
            Arrays.stream(Relation.values())
                    .filter(relation -> data.seenBy(relation) == grain)
                    // Where nobody is asked to answer there is nobody to be left out.
                    .filter(relation -> relation != Relation.IN_CHARGE || grain != Grain.NOTHING)
                    .forEach(whom::add);
            if (!whom.isEmpty()) {
                lines.add(new Line(grain, whom));
            }
        }
        return new Shown(data, List.copyOf(lines));
    }
}
