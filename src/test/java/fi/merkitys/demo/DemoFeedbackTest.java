package fi.merkitys.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.feedback.EarlierFeedback;
import fi.merkitys.feedback.Kind;
import fi.merkitys.people.PersonId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the demo's people told each other, and the stories in it. */
class DemoFeedbackTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private final DemoOrganisation aurora = DemoOrganisation.upTo(TODAY);
    private final Map<String, PersonId> ids = ids();
    private final List<EarlierFeedback> year = new DemoFeedback(aurora, ids, TODAY, ZONE).year();

    @Test
    void oneAgentHasHeardNothingForTwoMonthsAndTheOthersHave() {
        var koivu = agentsOf("Koivu");
        var silent = koivu.stream()
                .filter(agent -> latest(agent).isBefore(TODAY.minusDays(60)))
                .toList();
        assertThat(silent).hasSize(1);
        assertThat(latest(silent.getFirst())).isAfter(TODAY.minusDays(70));
    }

    @Test
    void aHabitIsPraisedInTwoTeams() {
        assertThat(praises("Liepa", "kas ką padarys|kas bus toliau|trys? dalyk"))
                .isGreaterThan(10);
        assertThat(praises("Beržas", "kas ką padarys|kas bus toliau|trys? dalyk"))
                .isGreaterThan(10);
        assertThat(praises("Ąžuolas", "kas ką padarys|kas bus toliau|trys? dalyk"))
                .isZero();
    }

    @Test
    void nobodyHearsTheSameWordsTwiceInARowOrOnAWeekend() {
        for (var agent : agentsOf("Koivu")) {
            var words = heard(agent).stream()
                    .filter(one ->
                            one.kind() == Kind.APPRECIATIVE && one.giver().equals(supervisorOf(agent)))
                    .map(EarlierFeedback::behaviour)
                    .toList();
            for (var at = 1; at < words.size(); at++) {
                assertThat(words.get(at)).isNotEqualTo(words.get(at - 1));
            }
        }
        assertThat(year)
                .extracting(one -> one.givenAt().atZone(ZONE).getDayOfWeek())
                .containsOnlyElementsOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertThat(year)
                .allMatch(one -> one.givenAt().isBefore(TODAY.atStartOfDay(ZONE).toInstant()));
    }

    private long praises(String team, String habit) {
        var receivers = Set.copyOf(agentsOf(team).stream().map(this::id).toList());
        return year.stream()
                .filter(one -> receivers.contains(one.receiver()))
                .filter(one -> one.behaviour().matches(".*(" + habit + ").*"))
                .count();
    }

    private LocalDate latest(DemoPerson agent) {
        return heard(agent).stream()
                .map(EarlierFeedback::givenAt)
                .max(Instant::compareTo)
                .map(at -> at.atZone(ZONE).toLocalDate())
                .orElse(TODAY);
    }

    private List<EarlierFeedback> heard(DemoPerson agent) {
        return year.stream().filter(one -> one.receiver().equals(id(agent))).toList();
    }

    private List<DemoPerson> agentsOf(String team) {
        return aurora.people().stream()
                .filter(person -> person.is(DemoRole.AGENT) && person.leftOn() == null && team.equals(person.team()))
                .toList();
    }

    private PersonId supervisorOf(DemoPerson agent) {
        return DemoDirectory.id(ids, String.valueOf(agent.supervisor()));
    }

    private PersonId id(DemoPerson person) {
        return DemoDirectory.id(ids, person.employeeId());
    }

    private Map<String, PersonId> ids() {
        var ids = new HashMap<String, PersonId>();
        aurora.people().forEach(person -> ids.put(person.employeeId(), new PersonId(1 + ids.size())));
        return ids;
    }
}
