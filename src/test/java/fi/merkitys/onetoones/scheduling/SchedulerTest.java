package fi.merkitys.onetoones.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.onetoones.scheduling.Plan.Placed;
import fi.merkitys.onetoones.scheduling.Plan.Why;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** In whatever organisation, whoever is away, whatever the holidays. */
class SchedulerTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final Lengths USUAL = new Lengths(30, 15, 15);
    private static final PersonId EERO = new PersonId(1);
    private static final PersonId AINO = new PersonId(2);

    /** The spans begin on any day of four years, one of them a leap year; so the clock changes within many of them. */
    @Property(tries = 150)
    void nobodyHasTwoThingsAtOnceAndDaysAreEven(
            @ForAll long seed,
            @ForAll @IntRange(max = 1460) int begins,
            @ForAll @IntRange(min = 2, max = 25) int size,
            @ForAll Rhythm rhythm,
            @ForAll @IntRange(min = 1, max = 4) int quarters) {
        var from = LocalDate.of(2027, 1, 1).plusDays(begins);
        var until = from.plusMonths(2).minusDays(1);
        var organisation = new SomeOrganisation(seed, from, until, size);
        var lengths = new Lengths(15 * quarters, quarters == 2 ? 0 : 10, quarters == 3 ? 0 : 15);
        var plan = scheduler(organisation).plan(organisation.pairs, rhythm, lengths);
        var time = new Quarters(organisation, HELSINKI);
        for (var placed : plan.placed()) {
            assertThat(time.take(placed.pair(), placed.startsAt(), lengths))
                    .as("both are free, within their hours and at work: %s", placed)
                    .isTrue();
        }
        assertEachSpanHasOne(organisation, plan, rhythm);
        for (var unplaced : plan.unplaced()) {
            assertThat(unplaced.from().datesUntil(unplaced.until()))
                    .as("no time is left: %s", unplaced)
                    .noneMatch(day -> time.isPossible(unplaced.pair(), day, lengths));
        }
        assertEven(organisation, plan, rhythm, lengths, time);
    }

    private static Scheduler scheduler(SomeOrganisation organisation) {
        return new Scheduler(
                organisation.people, organisation.holidays, organisation.from, organisation.until, HELSINKI);
    }

    private static void assertEachSpanHasOne(SomeOrganisation organisation, Plan plan, Rhythm rhythm) {
        var found = new ArrayList<String>();
        plan.placed()
                .forEach(placed -> found.add(placed.pair() + " "
                        + span(organisation.from, placed.startsAt().toLocalDate(), rhythm)));
        plan.unplaced().forEach(none -> found.add(none.pair() + " " + none.from()));
        var expected = new ArrayList<String>();
        for (var number = 0;
                !rhythm.start(organisation.from, number + 1).isAfter(organisation.until.plusDays(1));
                number++) {
            for (var pair : organisation.pairs) {
                expected.add(pair + " " + rhythm.start(organisation.from, number));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static LocalDate span(LocalDate from, LocalDate day, Rhythm rhythm) {
        var number = 0;
        while (!rhythm.start(from, number + 1).isAfter(day)) {
            number++;
        }
        return rhythm.start(from, number);
    }

    /** Nothing could be on another day of its span on which the host has two fewer. */
    private static void assertEven(
            SomeOrganisation organisation, Plan plan, Rhythm rhythm, Lengths lengths, Quarters time) {
        var load = new HashMap<PersonId, Map<LocalDate, Integer>>();
        for (var person : organisation.people) {
            var days = new HashMap<LocalDate, Integer>();
            person.hosted().forEach(day -> days.merge(day, 1, Integer::sum));
            load.put(person.id(), days);
        }
        plan.placed()
                .forEach(placed -> Objects.requireNonNull(load.get(placed.pair().host()))
                        .merge(placed.startsAt().toLocalDate(), 1, Integer::sum));
        for (var placed : plan.placed()) {
            var days = Objects.requireNonNull(load.get(placed.pair().host()));
            var own = placed.startsAt().toLocalDate();
            var begins = span(organisation.from, own, rhythm);
            var number = days.getOrDefault(own, 0);
            time.giveBack(placed.pair(), placed.startsAt(), lengths);
            assertThat(begins.datesUntil(next(organisation.from, begins, rhythm))
                            .filter(day -> number - days.getOrDefault(day, 0) > 1)
                            .filter(day -> time.isPossible(placed.pair(), day, lengths)))
                    .as("days with two fewer on which %s was possible as well", placed)
                    .isEmpty();
            time.take(placed.pair(), placed.startsAt(), lengths);
        }
    }

    private static LocalDate next(LocalDate from, LocalDate begins, Rhythm rhythm) {
        var number = 0;
        while (!rhythm.start(from, number).isAfter(begins)) {
            number++;
        }
        return rhythm.start(from, number);
    }

    /** Where every day is possible for everybody, no day has more than one more than another. */
    @Property(tries = 40)
    void equalDaysDifferByOneAtMost(@ForAll @IntRange(min = 1, max = 60) int reports, @ForAll Rhythm rhythm) {
        var people = new ArrayList<Available>();
        var pairs = new ArrayList<Pair>();
        people.add(free(EERO));
        for (var id = 2; id <= reports + 1; id++) {
            people.add(free(new PersonId(id)));
            pairs.add(new Pair(EERO, new PersonId(id)));
        }
        var plan = scheduler(people, MONDAY, MONDAY.plusDays(55)).plan(pairs, rhythm, new Lengths(15, 0, 0));
        assertThat(plan.unplaced()).isEmpty();
        for (var number = 0; !rhythm.start(MONDAY, number + 1).isAfter(MONDAY.plusDays(56)); number++) {
            var counts = counts(plan, rhythm.start(MONDAY, number), rhythm.start(MONDAY, number + 1));
            assertThat(Collections.max(counts) - Collections.min(counts)).isLessThanOrEqualTo(1);
        }
    }

    private static List<Integer> counts(Plan plan, LocalDate begins, LocalDate ends) {
        return begins.datesUntil(ends)
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .map(day -> (int) plan.placed().stream()
                        .filter(placed -> placed.startsAt().toLocalDate().equals(day))
                        .count())
                .toList();
    }

    private static Available free(PersonId id) {
        return available(id, Hours.USUAL, Hours.USUAL);
    }

    private static Available available(PersonId id, Hours hosting, Hours attending) {
        return new Available(
                id, 0b11111, hosting, attending, "fi", LocalDate.MIN, LocalDate.MAX, List.of(), List.of(), List.of());
    }

    private static Scheduler scheduler(List<Available> people, LocalDate from, LocalDate until) {
        return new Scheduler(people, new Scheduler.Holidays(Map.of()), from, until, HELSINKI);
    }

    /** So that nobody meets at the end of one month and again at the beginning of the next. */
    @Example
    void twoPeopleMeetAboutAMonthApartAtTheSameTime() {
        var people = new ArrayList<Available>();
        var pairs = new ArrayList<Pair>();
        people.add(free(EERO));
        for (var id = 2; id <= 13; id++) {
            people.add(free(new PersonId(id)));
            pairs.add(new Pair(EERO, new PersonId(id)));
        }
        var plan = scheduler(people, MONDAY, MONDAY.plusYears(1).minusDays(1)).plan(pairs, Rhythm.MONTHLY, USUAL);
        for (var pair : pairs) {
            var own = plan.placed().stream()
                    .filter(placed -> placed.pair().equals(pair))
                    .map(Placed::startsAt)
                    .sorted()
                    .toList();
            assertThat(own).hasSize(12);
            for (var i = 1; i < own.size(); i++) {
                assertThat(ChronoUnit.DAYS.between(own.get(i - 1), own.get(i))).isBetween(20L, 42L);
            }
        }
    }

    @Example
    void whoLeadsAndReportsIsNeverInBothAtOnce() {
        var pairs = List.of(new Pair(EERO, AINO), new Pair(AINO, new PersonId(3)), new Pair(AINO, new PersonId(4)));
        var hour = new Hours(LocalTime.of(9, 0), LocalTime.of(11, 0));
        var people = List.of(
                available(EERO, hour, hour),
                available(AINO, hour, hour),
                available(new PersonId(3), hour, hour),
                available(new PersonId(4), hour, hour));
        var plan = scheduler(people, MONDAY, MONDAY.plusDays(27)).plan(pairs, Rhythm.WEEKLY, USUAL);
        assertThat(plan.unplaced()).isEmpty();
        assertThat(plan.placed()).hasSize(12);
        var begins = new HashSet<>(plan.placed().stream()
                .filter(placed ->
                        Set.of(placed.pair().host(), placed.pair().employee()).contains(AINO))
                .map(Placed::startsAt)
                .toList());
        assertThat(begins).hasSize(12);
    }

    @Example
    void whereHoursNeverMeetItSaysSo() {
        var night = new Hours(LocalTime.of(22, 0), LocalTime.of(6, 0));
        var plan = scheduler(List.of(free(EERO), available(AINO, night, night)), MONDAY, MONDAY.plusDays(6))
                .plan(List.of(new Pair(EERO, AINO)), Rhythm.WEEKLY, USUAL);
        assertThat(plan.unplaced()).extracting(Plan.Unplaced::why).containsExactly(Why.HOURS);
    }

    @Example
    void whoIsAwayForAWholeMonthIsNotMetThen() {
        var aino = free(AINO);
        var away = new Available(
                AINO,
                aino.workdays(),
                aino.hosting(),
                aino.attending(),
                "fi",
                LocalDate.MIN,
                LocalDate.MAX,
                List.of(new Available.Days(MONDAY, MONDAY.plusMonths(1))),
                List.of(),
                List.of());
        var plan = scheduler(
                        List.of(free(EERO), away), MONDAY, MONDAY.plusMonths(2).minusDays(1))
                .plan(List.of(new Pair(EERO, AINO)), Rhythm.MONTHLY, USUAL);
        assertThat(plan.unplaced()).extracting(Plan.Unplaced::why).containsExactly(Why.AWAY);
        assertThat(plan.placed()).hasSize(1);
    }

    /** The night on which the clock goes forward has no half past three; the one on which it goes back has it twice. */
    @Example
    void nobodyMeetsInTheHourInWhichTheClockChanges() {
        var night = new Hours(LocalTime.of(3, 0), LocalTime.of(4, 0));
        var everyDay = List.of(sunday(EERO, night), sunday(AINO, night));
        var spring = scheduler(everyDay, LocalDate.of(2027, 3, 22), LocalDate.of(2027, 3, 28))
                .plan(List.of(new Pair(EERO, AINO)), Rhythm.WEEKLY, new Lengths(30, 0, 0));
        assertThat(spring.placed()).isEmpty();
        var autumn = scheduler(everyDay, LocalDate.of(2027, 10, 25), LocalDate.of(2027, 10, 31))
                .plan(List.of(new Pair(EERO, AINO)), Rhythm.WEEKLY, new Lengths(30, 0, 0));
        assertThat(autumn.placed()).isEmpty();
        var between = scheduler(everyDay, LocalDate.of(2027, 4, 26), LocalDate.of(2027, 5, 2))
                .plan(List.of(new Pair(EERO, AINO)), Rhythm.WEEKLY, new Lengths(30, 0, 0));
        assertThat(between.placed()).hasSize(1);
    }

    private static Available sunday(PersonId id, Hours hours) {
        return new Available(
                id, 0b1000000, hours, hours, "fi", LocalDate.MIN, LocalDate.MAX, List.of(), List.of(), List.of());
    }

    /** From the 31st of January, by way of February, back to the 31st. */
    @Example
    void monthsDoNotDriftAndALeapDayIsADayLikeAnother() {
        var from = LocalDate.of(2028, 1, 31);
        var only = new Available.Days(LocalDate.of(2028, 1, 31), LocalDate.of(2028, 2, 28));
        var after = new Available.Days(LocalDate.of(2028, 3, 1), LocalDate.of(2028, 3, 30));
        var aino = new Available(
                AINO,
                0b11111,
                Hours.USUAL,
                Hours.USUAL,
                "fi",
                LocalDate.MIN,
                LocalDate.MAX,
                List.of(only, after),
                List.of(),
                List.of());
        var plan = scheduler(List.of(free(EERO), aino), from, LocalDate.of(2028, 4, 29))
                .plan(List.of(new Pair(EERO, AINO)), Rhythm.MONTHLY, USUAL);
        assertThat(plan.unplaced()).extracting(Plan.Unplaced::from).containsExactly(from);
        assertThat(plan.placed().stream().map(placed -> placed.startsAt().toLocalDate()))
                .first()
                .isEqualTo(LocalDate.of(2028, 2, 29));
    }
}
