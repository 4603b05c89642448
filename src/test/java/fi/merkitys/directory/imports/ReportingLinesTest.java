package fi.merkitys.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.people.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReportingLinesTest {
    @Test
    void aTreeHasNoCircle() {
        assertThat(circles(Map.of(1, 2, 3, 2, 2, 4))).isEmpty();
    }

    @Test
    void eachCircleIsFoundOnceAndWhoHangsOnItIsNotPartOfIt() {
        var found = new ReportingLines(people(Map.of(1, 2, 2, 3, 3, 2, 5, 6, 6, 5, 7, 1))).circles();
        assertThat(found).hasSize(2);
        assertThat(found.stream().map(Set::copyOf))
                .containsExactlyInAnyOrder(
                        Set.of(new PersonId(2), new PersonId(3)), Set.of(new PersonId(5), new PersonId(6)));
    }

    /** Slow and sure: somebody is on a circle who meets themselves on the way up. */
    @Property(tries = 300)
    void whoeverMeetsThemselvesOnTheWayUpIsOnACircle(
            @ForAll @Size(min = 1, max = 12) Map<@IntRange(max = 11) Integer, @IntRange(max = 11) Integer> line) {
        var supervisors = new HashMap<>(line);
        supervisors.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        var circles = new ReportingLines(people(supervisors)).circles();
        for (var person : supervisors.keySet()) {
            var meets = false;
            var at = supervisors.get(person);
            for (var step = 0; step < 20 && at != null && !meets; step++) {
                meets = at.equals(person);
                at = supervisors.get(at);
            }
            assertThat(circles.stream().anyMatch(circle -> circle.contains(new PersonId(person))))
                    .isEqualTo(meets);
        }
    }

    private static java.util.List<?> circles(Map<Integer, Integer> line) {
        return new ReportingLines(people(line)).circles();
    }

    private static Map<PersonId, PersonId> people(Map<Integer, Integer> line) {
        var people = new HashMap<PersonId, PersonId>();
        line.forEach((who, to) -> people.put(new PersonId(who), new PersonId(to)));
        return people;
    }
}
