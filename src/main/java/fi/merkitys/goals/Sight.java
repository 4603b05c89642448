package fi.merkitys.goals;

import fi.merkitys.goals.fairness.Attainment;
import java.util.Collection;
import java.util.Map;

/**
 * Whose own figures a viewer may see.
 *
 * @param names by person
 */
public record Sight(Map<Long, String> names) {
    /** A script sees nobody. */
    public static final Sight NOBODY = new Sight(Map.of());

    public Sight {
        names = Map.copyOf(names);
    }

    public boolean sees(long person) {
        return names.containsKey(person);
    }

    /** Figures of a group are told from five people on, or to whoever may see each of them. */
    public boolean maySeeFiguresOf(Collection<Long> people) {
        return people.size() >= Attainment.FEWEST_PEOPLE || names.keySet().containsAll(people);
    }
}
