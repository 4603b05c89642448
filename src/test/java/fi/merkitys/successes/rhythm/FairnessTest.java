package fi.merkitys.successes.rhythm;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whether thanks are shared as chance would share them. */
class FairnessTest {
    @Test
    void tenPeopleAreUnevenWhereChanceDoesNotExplainIt() {
        var fairness = Fairness.of(days(230, 0, 0, 1, 1, 2, 3, 3, 4, 6, 10));
        assertThat(fairness.verdict()).isEqualTo(Verdict.UNEVEN);
        assertThat(fairness.dispersion())
                .isNotNull()
                .extracting(Chance.Dispersion::p, as(DOUBLE))
                .isEqualTo(.000737461, within(1e-9));
        assertThat(fairness.inequality()).isNotNull().satisfies(inequality -> {
            assertThat(inequality.observed()).isEqualTo(.570370, within(1e-6));
            assertThat(inequality.byChance()).isEqualTo(.318709, within(1e-6));
        });
        assertThat(Fairness.of(days(230, 1, 2, 2, 3, 3, 3, 4, 4, 5, 6)).verdict())
                .isEqualTo(Verdict.CHANCE);
    }

    @Test
    void fourPeopleGetNoVerdict() {
        var four = Fairness.of(days(230, 0, 0, 0, 40));
        assertThat(four.verdict()).isEqualTo(Verdict.TOO_FEW_PEOPLE);
        assertThat(four.dispersion()).isNull();
        assertThat(Fairness.of(days(230, 0, 0, 0, 0, 40)).verdict()).isEqualTo(Verdict.UNEVEN);
    }

    @Test
    void aHandfulOfThanksGetNoVerdict() {
        assertThat(Fairness.of(days(230, 0, 0, 0, 0, 0, 0, 3, 4)).verdict()).isEqualTo(Verdict.TOO_FEW_THANKS);
        assertThat(Fairness.of(days(230, 0, 0, 0, 0, 0)).verdict()).isEqualTo(Verdict.TOO_FEW_THANKS);
        assertThat(Fairness.of(days(0, 0, 0, 0, 0, 0)).verdict()).isEqualTo(Verdict.TOO_FEW_THANKS);
    }

    /** Half of the time at work and half of the thanks: nobody forgets anybody. */
    @Test
    void partTimeIsExpectedToHaveLess() {
        var team = new ArrayList<>(days(240, 20, 19, 21, 20, 20));
        team.addAll(days(120, 10, 10, 11, 9, 10));
        assertThat(Fairness.of(team).verdict()).isEqualTo(Verdict.CHANCE);
        assertThat(Fairness.of(days(240, 20, 19, 21, 20, 20, 6, 7, 6, 6, 7)).verdict())
                .isEqualTo(Verdict.UNEVEN);
    }

    @Test
    void nightsAreHeldAgainstNights() {
        var team = new ArrayList<>(days(240, 20, 19, 21, 20, 20));
        team.addAll(nights(240, 6, 5, 6, 7, 6));
        var fairness = Fairness.of(team);
        assertThat(fairness.verdict()).isEqualTo(Verdict.CHANCE);
        assertThat(fairness.dispersion())
                .isNotNull()
                .extracting(Chance.Dispersion::degrees)
                .isEqualTo(8);
        assertThat(Nights.of(team)).hasValueSatisfying(nights -> {
            assertThat(nights.days()).isEqualTo(.5);
            assertThat(nights.thanks()).isEqualTo(30 / 130.0);
        });
        assertThat(Nights.of(days(240, 1, 2, 3, 4, 5, 6))).isEmpty();
    }

    @Test
    void newcomersOfWhomNothingCanBeExpectedAreLeftOut() {
        var team = new ArrayList<>(days(240, 8, 9, 10, 8, 7));
        team.addAll(days(5, 0));
        var fairness = Fairness.of(team);
        assertThat(fairness.leftOut()).isEqualTo(1);
        assertThat(fairness.people()).isEqualTo(5);
        assertThat(fairness.verdict()).isEqualTo(Verdict.CHANCE);
    }

    /** As often for half of the days is twice as often: the figure beside the alarm speaks of the same as the alarm. */
    @Test
    void whoHasTheSameForHalfOfTheDaysHasMore() {
        var team = new ArrayList<>(days(230, 10, 11, 9, 10, 10, 11));
        team.addAll(days(60, 10, 11, 10));
        var fairness = Fairness.of(team);
        assertThat(fairness.verdict()).isEqualTo(Verdict.UNEVEN);
        assertThat(fairness.inequality()).isNotNull().matches(Inequality::isMoreThanChance);
        assertThat(Fairness.of(days(230, 10, 11, 9, 10, 10, 11, 10, 11, 10)).inequality())
                .isNotNull()
                .matches(inequality -> !inequality.isMoreThanChance());
    }

    @Property
    void nobodyIsAlarmedByLessThanChanceMakes(
            @ForAll @Size(min = 5, max = 30) List<@IntRange(max = 40) Integer> counts,
            @ForAll @Size(30) List<@IntRange(min = 20, max = 230) Integer> days) {
        var fairness = Fairness.of(IntStream.range(0, counts.size())
                .mapToObj(at -> new Fairness.Share(counts.get(at), days.get(at), at % 4 == 0))
                .toList());
        var inequality = fairness.inequality();
        assertThat(fairness.alarms() && (inequality == null || !inequality.isMoreThanChance()))
                .isFalse();
        assertThat(fairness.hasVerdict()).isEqualTo(inequality != null);
    }

    /** One in twenty alarms is false, no more: what chance makes is called chance. */
    @Test
    void chanceSeldomAlarms() {
        var random = new java.util.Random(42);
        var alarms = IntStream.range(0, 2000)
                .filter(i -> Fairness.of(IntStream.range(0, 12)
                                .mapToObj(person -> new Fairness.Share(
                                        (int) IntStream.range(0, 100)
                                                .filter(day -> random.nextDouble() < .05)
                                                .count(),
                                        230,
                                        false))
                                .toList())
                        .alarms())
                .count();
        assertThat(alarms / 2000.0).isBetween(.01, .07);
    }

    @Property
    void whoeverComesFirstItIsTheSame(@ForAll @Size(min = 5, max = 30) List<@IntRange(max = 40) Integer> counts) {
        var group = counts.stream()
                .map(count -> new Fairness.Share(count, 200, count % 2 == 0))
                .toList();
        var one = Fairness.of(group);
        var other = Fairness.of(group.reversed());
        assertThat(other.verdict()).isEqualTo(one.verdict());
        assertThat(other.alarms()).isEqualTo(one.alarms());
        assertThat(Arrays.stream(Fairness.expected(group)).sum())
                .isEqualTo(counts.stream().mapToInt(Integer::intValue).sum(), within(1e-6));
    }

    private static List<Fairness.Share> days(int days, int... counts) {
        return Arrays.stream(counts)
                .mapToObj(count -> new Fairness.Share(count, days, false))
                .toList();
    }

    private static List<Fairness.Share> nights(int days, int... counts) {
        return Arrays.stream(counts)
                .mapToObj(count -> new Fairness.Share(count, days, true))
                .toList();
    }
}
