package fi.merkitys.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.people.PersonId;
import fi.merkitys.successes.Audience;
import fi.merkitys.successes.EarlierSuccess;
import fi.merkitys.successes.Kind;
import fi.merkitys.successes.rhythm.Fairness;
import fi.merkitys.successes.rhythm.Fairness.Share;
import fi.merkitys.successes.rhythm.Gaps;
import fi.merkitys.successes.rhythm.Verdict;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A year of thanks, and the stories in it, whenever the demo is made. */
@ParameterizedClass
@ValueSource(strings = {"2026-11-21", "2027-01-03", "2028-08-09"})
class DemoSuccessesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private final LocalDate today;
    private final DemoOrganisation aurora;
    private final Map<String, PersonId> ids = new HashMap<>();
    private final List<EarlierSuccess> thanks;

    DemoSuccessesTest(String today) {
        this.today = LocalDate.parse(today);
        this.aurora = DemoOrganisation.upTo(this.today);
        aurora.people().forEach(person -> ids.put(person.employeeId(), new PersonId(ids.size() + 1L)));
        var values = LongStream.rangeClosed(1, 8).boxed().toList();
        this.thanks = new DemoSuccesses(aurora, ids, values, this.today, ZONE)
                .year().stream()
                        .filter(one -> one.success().kind() == Kind.KUDOS)
                        .toList();
    }

    private Stream<DemoPerson> team(String team) {
        return aurora.people().stream()
                .filter(person -> person.is(DemoRole.AGENT) && team.equals(person.team()) && person.leftOn() == null);
    }

    private List<PersonId> agentsOf(String team) {
        return team(team).map(this::id).toList();
    }

    private PersonId id(DemoPerson person) {
        return DemoDirectory.id(ids, person.employeeId());
    }

    private List<EarlierSuccess> to(PersonId person) {
        return thanks.stream()
                .filter(one -> one.success().receivers().contains(person))
                .toList();
    }

    private static LocalDate day(EarlierSuccess one) {
        return one.at().atZone(ZONE).toLocalDate();
    }

    @Test
    void oneTeamIsThankedInOneWeekMoreThanInAllOthersTogether() {
        var byWeek = weeks(DemoSuccesses.CELEBRATED);
        var most = byWeek.stream().mapToLong(Long::longValue).max().orElseThrow();
        assertThat(most).isGreaterThanOrEqualTo(Fairness.FEWEST_PEOPLE);
        assertThat(most * 2).isGreaterThan(sum(byWeek));
    }

    private static long sum(Collection<Long> byWeek) {
        return byWeek.stream().mapToLong(Long::longValue).sum();
    }

    /** How many people of the team were thanked in each week that had any. */
    private Collection<Long> weeks(String team) {
        var people = agentsOf(team);
        return people.stream()
                .flatMap(person -> to(person).stream()
                        .map(one -> day(one).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                        .distinct())
                .collect(Collectors.groupingBy(week -> week, Collectors.counting()))
                .values();
    }

    /** Every one of them waits for longer than a holiday could explain, and most others do not. */
    @Test
    void oneTeamIsThankedByNobodyForMonths() {
        var forgotten = agentsOf(DemoSuccesses.THANKLESS);
        assertThat(forgotten).hasSizeGreaterThanOrEqualTo(Fairness.FEWEST_PEOPLE);
        assertThat(forgotten.stream().flatMap(person -> to(person).stream()))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(day(one)).isBefore(today.minusDays(DemoSuccesses.THANKLESS_FOR)));
        var byWeek = weeks(DemoSuccesses.THANKLESS);
        assertThat(byWeek).allSatisfy(people -> assertThat(people * 2).isLessThanOrEqualTo(sum(byWeek)));
        assertThat(agentsOf("Koivu"))
                .filteredOn(person -> to(person).stream()
                        .anyMatch(one -> day(one).isAfter(today.minusDays(Gaps.DEFAULT.alarmDays()))))
                .hasSizeGreaterThan(agentsOf("Koivu").size() / 2);
    }

    @Test
    void inOneTeamThanksGoToAFewMoreThanChanceExplains() {
        assertThat(verdict(DemoSuccesses.UNEVEN)).isEqualTo(Verdict.UNEVEN);
        assertThat(verdict("Koivu")).isEqualTo(Verdict.CHANCE);
        assertThat(verdict("Ąžuolas")).isEqualTo(Verdict.CHANCE);
    }

    private Verdict verdict(String team) {
        return Fairness.of(team(team)
                        .map(person -> new Share(to(id(person)).size(), daysHere(person), false))
                        .toList())
                .verdict();
    }

    /** Of the year, without absence. */
    private int daysHere(DemoPerson person) {
        var begun = person.hiredOn().isBefore(today.minusDays(364)) ? today.minusDays(364) : person.hiredOn();
        return Math.toIntExact(ChronoUnit.DAYS.between(begun, today)) * 5 / 7;
    }

    @Test
    void twoThankEachOtherBackAndForth() {
        var two = agentsOf(DemoSuccesses.BACK_AND_FORTH).subList(0, 2);
        for (var n = 0; n < 2; n++) {
            var giver = two.get(1 - n);
            assertThat(to(two.get(n)))
                    .filteredOn(one -> one.success().teller().equals(giver)
                            && one.success().audience() != Audience.RECEIVER
                            && day(one).isAfter(today.minusDays(88)))
                    .hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void nobodyThanksOnAWeekendOrTomorrow() {
        assertThat(thanks)
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(day(one).getDayOfWeek()).isNotIn(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)))
                .allSatisfy(one -> assertThat(day(one)).isBefore(today));
    }
}
