package fi.merkitys.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallTeamsTest {
    @Test
    void teamsOfFiveStandAlone() {
        assertThat(names(team("Red", 5), team("Blue", 8))).containsExactly("Red", "Blue");
    }

    @Test
    void smallOnesAreShownTogether() {
        assertThat(names(team("Red", 3), team("Blue", 2), team("Green", 9))).containsExactly("Green", "together");
    }

    @Test
    void theNextSmallestKeepsASingleSmallTeamFromBeingToldByDifference() {
        assertThat(names(team("Red", 3), team("Blue", 6), team("Green", 9))).containsExactly("Green", "together");
    }

    @Test
    void theirOwnSupervisorMayLookAtASmallTeam() {
        var own = new GroupFigures("Red", true, List.of(figure(3)));
        assertThat(SmallTeams.together(List.of(own), "together")).containsExactly(own);
        assertThat(own.shown(figure(3))).isEqualTo(1);
        assertThat(team("Blue", 3).shown(figure(3))).isNaN();
    }

    @Test
    void aTeamThatIsSmallInOneWeekCannotBeToldThereByDifference() {
        var teams = List.of(weeks("Red", 6, 3), weeks("Blue", 7, 7), weeks("Green", 9, 9));
        var shown = SmallTeams.together(teams, "together");
        assertThat(shown).extracting(group -> group.shown().getFirst()).doesNotContain(Double.NaN);
        assertThat(shown.stream().filter(group -> !group.shown().getLast().isNaN()))
                .extracting(GroupFigures::name)
                .containsExactly("Green");
    }

    private static GroupFigures weeks(String name, int first, int second) {
        return new GroupFigures(name, false, List.of(figure(first), figure(second)));
    }

    @Property(tries = 300)
    void nobodyIsShownInAGroupOfFewerThanFive(@ForAll @Size(max = 12) List<@IntRange(max = 9) Integer> sizes) {
        var teams = sizes.stream().map(size -> team("team", size)).toList();
        assertThat(SmallTeams.together(teams, "together")).allMatch(group -> group.people() >= 5);
    }

    private static List<String> names(GroupFigures... teams) {
        return SmallTeams.together(List.of(teams), "together").stream()
                .map(GroupFigures::name)
                .toList();
    }

    private static GroupFigures team(String name, int people) {
        return new GroupFigures(name, false, List.of(figure(people)));
    }

    private static Figure figure(int people) {
        return new Figure(new Sums(people, people, people, Double.NaN, people), people);
    }
}
