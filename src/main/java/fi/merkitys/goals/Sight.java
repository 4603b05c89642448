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
    public Sight {
        names = Map.copyOf(names);
    }

    public boolean sees(long person) {
        return names.containsKey(person);
    }

    /**
     * Figures of a group are told to whoever may see each of its people, or where at least five are among them whom the
     * viewer may not see: fewer could be worked out from the rest.
     */
    public boolean maySeeFiguresOf(Collection<Long> people) {
        long others = people.stream().filter(person -> !sees(person)).count();
        return others == 0 || others >= Attainment.FEWEST_PEOPLE;
    }
}
