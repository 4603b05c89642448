package fi.merkitys.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Whenever the demo is made, its stories are in the numbers: in a plain November, after Christmas, in the holidays. */
@ParameterizedClass
@MethodSource("years")
class DemoStoriesTest {
    private static final List<String> DAYS = List.of("2026-11-21", "2027-01-03", "2028-08-09");

    private final Year year;

    DemoStoriesTest(Year year) {
        this.year = year;
    }

    static Stream<Year> years() {
        return DAYS.stream().map(LocalDate::parse).map(Year::upTo);
    }

    @Test
    void clearlyTooFewReachTheBillingTime() {
        Reality reality = reality("billing-time");

        assertThat(reality.eligible()).isBetween(38, 55);
        assertThat(reality.share()).isBetween(.12, .34);
        assertThat(reality.verdict()).isEqualTo("too demanding");
    }

    @Test
    void theBillingTimeWasWithinReachBeforeItWasTightened() {
        Reality before = reality("billing-time", year.today.minusWeeks(20).minusDays(1));

        assertThat(before.verdict()).isEqualTo("realistic");
    }

    @Test
    void theHomeTimeIsFairOnlyWhereTheMixOfQueuesIsEvenedOut() {
        Reality reality = reality("home-time");

        assertThat(reality.share()).isLessThan(.40);
        assertThat(reality.verdict()).isEqualTo("unclear");
        assertThat(reality.shareEvened()).isBetween(.55, .85);
    }

    @Test
    void nearlyEverybodyReachesTheWrapUp() {
        Reality reality = reality("wrap-up");

        assertThat(reality.eligible()).isGreaterThanOrEqualTo(60);
        assertThat(reality.share()).isBetween(.95, .999);
        assertThat(reality.verdict()).isEqualTo("too easy");
    }

    @Test
    void theNightTeamIsTooSmallForAVerdict() {
        assertThat(reality("night-service").verdict()).isEqualTo("not enough people");
    }

    @Test
    void ratherMoreThanHalfReachTheTelecomService() {
        Reality reality = reality("telecom-service");

        assertThat(reality.share()).isBetween(.52, .66);
        assertThat(reality.verdict()).isEqualTo("realistic");
    }

    @Test
    void theTransfersAreStillToBeObserved() {
        assertThat(reality("transfers").verdict()).isEqualTo("unclear");
    }

    @Test
    void newcomersAreOnARampAndSlowerThanTheOthers() {
        Sums newcomers = inBilling(true);
        Sums others = inBilling(false);

        assertThat(newcomers.of("handle_time")).isGreaterThan(others.of("handle_time") * 1.08);
        assertThat(newcomers.of("csat")).isLessThan(others.of("csat"));
    }

    @Test
    void oneTeamHasLearntToServe() {
        assertThat(serviceOfLiepa(year.today.minusDays(1)))
                .isGreaterThan(serviceOfLiepa(year.today.minusWeeks(39)) + .03);
    }

    private double serviceOfLiepa(LocalDate until) {
        return people("Liepa")
                .map(person -> sums(person, DemoScope.ofTeam("Liepa"), until))
                .reduce(new Sums(), DemoStoriesTest::added)
                .of("csat");
    }

    private Sums inBilling(boolean newcomer) {
        LocalDate until = year.today.minusDays(1);
        return year.organisation.people().stream()
                .filter(person -> person.hiredOn().isAfter(until.minusWeeks(13)) == newcomer)
                .map(person -> sums(person, DemoScope.ofQueue(QueuePlan.BILLING.queue()), until))
                .reduce(new Sums(), DemoStoriesTest::added);
    }

    private Sums sums(DemoPerson person, DemoScope scope, LocalDate until) {
        return year.sums(person, scope, until.minusWeeks(13).plusDays(1), until).values().stream()
                .reduce(new Sums(), DemoStoriesTest::added);
    }

    private static Sums added(Sums one, Sums other) {
        Sums both = new Sums();
        both.add(one);
        both.add(other);
        return both;
    }

    private Stream<DemoPerson> people(String team) {
        return year.organisation.people().stream().filter(person -> team.equals(person.team()));
    }

    private Reality reality(String goal) {
        return reality(goal, year.today.minusDays(1));
    }

    private Reality reality(String goal, LocalDate until) {
        return Reality.of(year, goal, until);
    }
}
