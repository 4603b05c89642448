package fi.merkitys.goals.finding;

import fi.merkitys.goals.Sight;
import fi.merkitys.goals.fairness.Attainment;
import fi.merkitys.goals.fairness.EligiblePerson;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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

    /** @param site where the team works, or empty */
    record Team(Group group, String site) {}

    /** The same people by team and by site. */
    public record Places(List<Row> teams, List<Row> sites) {}

    /**
     * Groups under five are withheld, unless the viewer may see each of their people. Teams make up sites, and sites the
     * whole: where all that is withheld together is still under five, it could be had by subtraction, so the smallest of
     * the others is withheld too.
     */
    static Places of(Collection<Team> teams, Collection<Group> sites) {
        var withheld = new Withheld(teams, sites);
        withheld.untilNobodyIsLeftAlone();
        return new Places(
                teams.stream()
                        .map(team -> new Row(team.group(), !withheld.teams.contains(team)))
                        .toList(),
                sites.stream()
                        .map(site -> new Row(site, !withheld.sites.contains(site)))
                        .toList());
    }

    private static boolean mayBeShown(Group group) {
        return group.enough() || group.allSeen();
    }

    private static final class Withheld {
        private final Collection<Team> allTeams;
        private final Collection<Group> allSites;
        private final Set<Team> teams = new HashSet<>();
        private final Set<Group> sites = new HashSet<>();

        Withheld(Collection<Team> allTeams, Collection<Group> allSites) {
            this.allTeams = allTeams;
            this.allSites = allSites;
            allTeams.stream().filter(team -> !mayBeShown(team.group())).forEach(teams::add);
            allSites.stream().filter(site -> !mayBeShown(site)).forEach(sites::add);
        }

        void untilNobodyIsLeftAlone() {
            while (allSites.stream().anyMatch(this::protectedWithin) || protectedBetweenSites()) {
                // Another group was withheld: what can be had by subtraction is another amount now.
            }
        }

        /** Of a site that is shown, with its teams that are: the rest could be had. */
        private boolean protectedWithin(Group site) {
            if (sites.contains(site) || !isFew(people(team -> team.site().equals(site.name())))) {
                return false;
            }
            return smallest(team -> team.site().equals(site.name()))
                    .map(teams::add)
                    .orElseGet(() -> sites.add(site));
        }

        /** Of the whole, with the sites that are shown and the teams of the others. */
        private boolean protectedBetweenSites() {
            Predicate<Team> elsewhere =
                    team -> sites.stream().anyMatch(site -> site.name().equals(team.site()));
            if (!isFew(people(elsewhere))) {
                return false;
            }
            return smallest(elsewhere)
                    .map(teams::add)
                    .orElseGet(() -> smallestSite().map(sites::add).orElse(false));
        }

        private Optional<Group> smallestSite() {
            return allSites.stream()
                    .filter(site -> !sites.contains(site) && !site.allSeen())
                    .min(Comparator.comparingInt(site -> site.attainment().eligible()));
        }

        private int people(Predicate<Team> where) {
            return teams.stream()
                    .filter(where)
                    .mapToInt(team -> team.group().attainment().eligible())
                    .sum();
        }

        private Optional<Team> smallest(Predicate<Team> where) {
            return allTeams.stream()
                    .filter(where)
                    .filter(team -> !teams.contains(team) && !team.group().allSeen())
                    .min(Comparator.comparingInt(
                            team -> team.group().attainment().eligible()));
        }

        private static boolean isFew(int people) {
            return people > 0 && people < Attainment.FEWEST_PEOPLE;
        }
    }
}
