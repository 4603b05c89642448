package fi.merkitys.goals.finding;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.goals.fairness.Attainment;
import fi.merkitys.goals.finding.Groups.Group;
import java.util.List;
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

    private static List<String> shown(Group... groups) {
        return Groups.rows(List.of(groups)).stream()
                .filter(Groups.Row::shown)
                .map(row -> row.group().name())
                .toList();
    }

    private static Group group(String name, int people, boolean allSeen) {
        return new Group(name, new Attainment(1, people), new Attainment(1, people), allSeen);
    }
}
