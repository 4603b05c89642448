package fi.merkitys.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoOrganisationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final DemoOrganisation aurora = DemoOrganisation.upTo(TODAY);

    @Test
    void threeSitesTwoClientsEightQueuesAndTwelveTeams() {
        assertThat(aurora.sites()).hasSize(3);
        assertThat(aurora.clients()).hasSize(2);
        assertThat(aurora.queues()).hasSize(8).extracting(DemoQueue::client).containsOnlyElementsOf(aurora.clients());
        assertThat(aurora.queues()).extracting(DemoQueue::channel).containsOnly("voice", "chat");
        assertThat(aurora.teams()).hasSize(12).extracting(DemoTeam::site).containsOnlyElementsOf(aurora.sites());
    }

    @Test
    void everyRoleIsThere() {
        Map<DemoRole, Long> present = aurora.people().stream()
                .filter(person -> person.leftOn() == null)
                .flatMap(person -> person.roles().stream())
                .collect(groupingBy(Function.identity(), counting()));

        assertThat(present)
                .containsOnly(
                        Map.entry(DemoRole.AGENT, 120L),
                        Map.entry(DemoRole.SUPERVISOR, 12L),
                        Map.entry(DemoRole.COACH, 2L),
                        Map.entry(DemoRole.LEADER, 4L),
                        Map.entry(DemoRole.HR, 1L),
                        Map.entry(DemoRole.ADMINISTRATOR, 1L));
    }

    @Test
    void tenAreOnTheirRampAndFiveLeftDuringTheYear() {
        assertThat(aurora.people())
                .filteredOn(person -> person.hiredOn().isAfter(TODAY.minusWeeks(13)))
                .hasSize(10);
        assertThat(aurora.people())
                .filteredOn(person -> person.leftOn() != null)
                .hasSize(5)
                .allMatch(person -> Objects.requireNonNull(person.leftOn()).isAfter(TODAY.minusYears(1)));
    }

    @Test
    void nobodySharesANameAnAddressOrAnIdWithAnother() {
        List<DemoPerson> people = aurora.people();

        assertThat(people).extracting(DemoPerson::name).doesNotHaveDuplicates();
        assertThat(people).extracting(DemoPerson::employeeId).doesNotHaveDuplicates();
        assertThat(people)
                .extracting(DemoPerson::email)
                .doesNotHaveDuplicates()
                .allMatch(email -> email.matches("[a-z-]+\\.[a-z-]+@aurora\\.example"));
        assertThat(people)
                .filteredOn(person -> person.is(DemoRole.AGENT))
                .extracting(DemoPerson::agentKey)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void namesHaveTheLettersOfTheirLanguages() {
        String names = aurora.people().stream().map(DemoPerson::name).collect(Collectors.joining());

        assertThat(names).contains("ä", "ö", "ė", "š", "ž", "ū", "'");
    }

    @Test
    void everyReportingLineEndsAtTheTop() {
        Map<String, DemoPerson> byId =
                aurora.people().stream().collect(Collectors.toMap(DemoPerson::employeeId, Function.identity()));

        for (DemoPerson person : aurora.people()) {
            DemoPerson at = person;
            for (int level = 0; at.supervisor() != null; level++) {
                assertThat(level).isLessThan(3);
                at = Objects.requireNonNull(byId.get(at.supervisor()));
            }
            assertThat(at.name()).isEqualTo("Johanna Ketola");
        }
    }

    @Test
    void coachesAndOperationsManagersStandBesideTheLine() {
        assertThat(aurora.relations()).extracting(DemoRelation::kind).containsOnly("coach", "operations_manager");
        assertThat(aurora.people())
                .extracting(DemoPerson::employeeId)
                .containsAll(aurora.relations().stream()
                        .flatMap(relation -> java.util.stream.Stream.of(relation.person(), relation.related()))
                        .toList());
    }

    @Test
    void nobodysAbsencesOverlapOrReachBeyondTheEmployment() {
        aurora.absences().stream().collect(groupingBy(DemoAbsence::person)).forEach((person, absences) -> {
            for (int i = 1; i < absences.size(); i++) {
                assertThat(absences.get(i).firstDay())
                        .isAfter(absences.get(i - 1).lastDay());
            }
        });
        assertThat(aurora.absences()).allMatch(absence -> !absence.lastDay().isBefore(absence.firstDay()));
    }

    @Test
    void twoGoalsHaveBeenChangedAndEveryGoalSaysWhyInThreeLanguages() {
        assertThat(aurora.goals())
                .filteredOn(goal -> goal.versions().size() == 2)
                .hasSize(2);
        assertThat(aurora.goals())
                .allSatisfy(goal -> assertThat(List.of("en", "fi", "lt"))
                        .extracting(goal.why()::in)
                        .doesNotHaveDuplicates()
                        .noneMatch(String::isBlank));
        assertThat(aurora.goals()).allMatch(goal -> goal.on(TODAY).isPresent());
    }
}
