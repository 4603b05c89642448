package fi.merkitys.goals.finding;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.goals.fairness.Attainment;
import fi.merkitys.goals.finding.Groups.Group;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GroupsTest {
    @Test
    void aGroupUnderFiveIsWithheld() {
        assertThat(shown(group("Red", 8, false), group("Blue", 3, false), group("Green", 3, false)))
                .containsExactly("Red");
    }

    @Test
    void whoMaySeeEachOfThemSeesASmallGroupToo() {
        assertThat(shown(group("Red", 8, false), group("Blue", 3, true))).containsExactly("Red", "Blue");
    }

    @Test
    void fewCannotBeHadBySubtraction() {
        assertThat(shown(group("Red", 8, false), group("Green", 6, false), group("Blue", 3, false)))
                .containsExactly("Red");
    }

    @Test
    void whereNobodyIsWithheldAllAreShown() {
        assertThat(shown(group("Red", 5, false), group("Green", 6, false))).containsExactly("Red", "Green");
    }

    @Test
    void aSiteThatIsShownDoesNotGiveItsSmallTeamAway() {
        var places = Groups.of(
                List.of(
                        team(group("Red", 8, false), "Helsinki"),
                        team(group("Blue", 3, false), "Helsinki"),
                        team(group("Green", 3, false), "Vilnius"),
                        team(group("Yellow", 9, false), "Vilnius"),
                        team(group("White", 6, false), "Vilnius")),
                List.of(group("Helsinki", 11, false), group("Vilnius", 18, false)));
        assertThat(names(places.teams())).containsExactly("Yellow");
        assertThat(names(places.sites())).containsExactly("Helsinki", "Vilnius");
    }

    @Test
    void aSmallSiteIsNotTheDifferenceOfTheOthersAndTheWhole() {
        var places = Groups.of(
                List.of(
                        team(group("Red", 8, false), "Helsinki"),
                        team(group("Blue", 7, false), "Helsinki"),
                        team(group("Green", 3, false), "Vilnius")),
                List.of(group("Helsinki", 15, false), group("Vilnius", 3, false)));
        assertThat(names(places.teams())).containsExactly("Red");
        assertThat(names(places.sites())).isEmpty();
    }

    @Property(tries = 300)
    void whatIsLeftOfASiteOrOfTheWholeIsNobodyOrAtLeastFive(
            @ForAll @Size(max = 10) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 4) int sites) {
        var teams = IntStream.range(0, sizes.size())
                .mapToObj(at -> team(group("team " + at, sizes.get(at), false), "site " + at % sites))
                .toList();
        var bySite = new TreeMap<String, Integer>();
        teams.forEach(team -> bySite.merge(team.site(), people(team.group()), Integer::sum));
        var places = Groups.of(
                teams,
                bySite.entrySet().stream()
                        .map(site -> group(site.getKey(), site.getValue(), false))
                        .toList());

        var shownTeams = names(places.teams());
        var shownSites = names(places.sites());
        var between = 0;
        for (var site : bySite.entrySet()) {
            var left = teams.stream()
                    .filter(team -> team.site().equals(site.getKey())
                            && !shownTeams.contains(team.group().name()))
                    .mapToInt(team -> people(team.group()))
                    .sum();
            if (shownSites.contains(site.getKey())) {
                assertThat(left).isNotIn(1, 2, 3, 4);
            } else {
                between += left;
            }
        }
        if (!shownTeams.isEmpty() || !shownSites.isEmpty()) {
            assertThat(between).isNotIn(1, 2, 3, 4);
        }
    }

    private static int people(Group group) {
        return group.attainment().eligible();
    }

    private static Groups.Team team(Group group, String site) {
        return new Groups.Team(group, site);
    }

    private static List<String> names(List<Groups.Row> rows) {
        return rows.stream()
                .filter(Groups.Row::shown)
                .map(row -> row.group().name())
                .toList();
    }

    /** Teams of one site. */
    private static List<String> shown(Group... groups) {
        var everybody =
                group("", List.of(groups).stream().mapToInt(GroupsTest::people).sum(), false);
        return Groups.of(List.of(groups).stream().map(group -> team(group, "")).toList(), List.of(everybody))
                .teams()
                .stream()
                .filter(Groups.Row::shown)
                .map(row -> row.group().name())
                .toList();
    }

    private static Group group(String name, int people, boolean allSeen) {
        return new Group(name, new Attainment(1, people), new Attainment(1, people), allSeen);
    }
}
