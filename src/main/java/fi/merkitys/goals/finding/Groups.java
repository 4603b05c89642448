package fi.merkitys.goals.finding;

import fi.merkitys.goals.Sight;
import fi.merkitys.goals.fairness.Attainment;
import fi.merkitys.goals.fairness.EligiblePerson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A goal by team or by site, without letting anybody work out the figures of a few. */
public final class Groups {
    private Groups() {}

    /**
     * Some of a goal's people.
     *
     * @param name empty for those without a team or site
     * @param allSeen whether the viewer may see each of them anyhow
     */
    public record Group(String name, Attainment attainment, Attainment evened, boolean allSeen) {
        static Group of(String name, List<EligiblePerson> people, Sight sight) {
            var reached = people.stream().filter(EligiblePerson::reached).count();
            var evened = people.stream().filter(EligiblePerson::reachedEvened).count();
            return new Group(
                    name,
                    new Attainment((int) reached, people.size()),
                    new Attainment((int) evened, people.size()),
                    people.stream().allMatch(person -> sight.sees(person.person())));
        }

        public boolean enough() {
            return attainment.eligible() >= Attainment.FEWEST_PEOPLE;
        }
    }

    /** @param shown whether its figures are for this viewer's eyes */
    public record Row(Group group, boolean shown) {}

    /**
     * Groups under five are withheld, unless the viewer may see each of their people. Where all that is withheld
     * together is still under five, it could be had by subtraction: then the smallest of the others is withheld too.
     */
    static List<Row> rows(Collection<Group> groups) {
        var withheld = new ArrayList<Group>();
        var shown = new ArrayList<Group>();
        for (var group : groups) {
            (group.enough() || group.allSeen() ? shown : withheld).add(group);
        }
        var few = withheld.stream()
                .mapToInt(group -> group.attainment().eligible())
                .sum();
        if (few > 0 && few < Attainment.FEWEST_PEOPLE) {
            shown.stream()
                    .filter(group -> !group.allSeen())
                    .min(Comparator.comparingInt(group -> group.attainment().eligible()))
                    .ifPresent(withheld::add);
        }
        return groups.stream()
                .map(group -> new Row(group, !withheld.contains(group)))
                .toList();
    }
}
