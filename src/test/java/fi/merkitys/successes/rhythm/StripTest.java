package fi.merkitys.successes.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StripTest {
    private static final Offset<Double> EXACT = within(1e-6);

    /** Thirteen weeks, absent in the fifth, thanked in 1, 2, 4, 7, 8 and 12. */
    @Test
    void absenceIsNoGap() {
        var strip = strip("TT.TA.TT...T.");
        assertThat(strip.weeks()).hasSize(13);
        assertThat(strip.eligible()).isEqualTo(12);
        assertThat(strip.coverage().orElseThrow()).isEqualTo(.5, EXACT);
        assertThat(strip.longestGap()).isEqualTo(3);
        assertThat(strip.currentGap()).isEqualTo(1);
        assertThat(strip.rolling(2).orElseThrow()).isEqualTo(9 / 11.0, EXACT);
        assertThat(strip.rolling(4).orElseThrow()).isEqualTo(1, EXACT);
    }

    @Test
    void oneCelebratedWeekAYearDoesNotLookGood() {
        var strip = Strip.ofYear((1L << 52) - 1, 1L << 20);
        assertThat(strip.coverage().orElseThrow()).isEqualTo(1 / 52.0, EXACT);
        assertThat(strip.longestGap()).isEqualTo(31);
        assertThat(strip.currentGap()).isEqualTo(31);
        assertThat(strip.rolling(4).orElseThrow()).isEqualTo(4 / 49.0, EXACT);
    }

    @Test
    void theLatestWeekIsTheHighestBit() {
        var strip = Strip.ofYear((1L << 52) - 1 & ~1L, 1L << 51);
        assertThat(strip.weeks()).hasSize(Strip.YEAR).first().isEqualTo(Strip.Week.AWAY);
        assertThat(strip.weeks()).last().isEqualTo(Strip.Week.THANKED);
        assertThat(strip.currentGap()).isZero();
    }

    /** On a Monday nobody has been away for a week, nor forgotten. */
    @Test
    void theRunningWeekIsNotOverUntilThereAreThanksInIt() {
        var strip = Strip.ofYear((1L << 51) - 1, 1L << 50);
        assertThat(strip.weeks()).last().isEqualTo(Strip.Week.NOT_OVER);
        assertThat(strip.weeks()).filteredOn(Strip.Week.AWAY::equals).isEmpty();
        assertThat(strip.eligible()).isEqualTo(51);
        assertThat(strip.currentGap()).isZero();
        assertThat(strip("T.A").weeks()).last().isEqualTo(Strip.Week.AWAY);
    }

    @Test
    void whoWasAwayAllYearHasNoCoverage() {
        var strip = Strip.ofYear(0, 0);
        assertThat(strip.coverage()).isEmpty();
        assertThat(strip.rolling(4)).isEmpty();
        assertThat(strip.longestGap()).isZero();
    }

    /** Wherever somebody is away, nothing looks worse for it. */
    @Property
    void weeksOfAbsenceChangeNothing(
            @ForAll @Size(max = 52) List<Boolean> weeks,
            @ForAll @IntRange(max = 52) int where,
            @ForAll @IntRange(max = 9) int away) {
        var states = new ArrayList<>(weeks.stream()
                .map(thanked -> thanked ? Strip.Week.THANKED : Strip.Week.NOT)
                .toList());
        var without = Strip.of(states);
        for (var week = 0; week < away; week++) {
            states.add(Math.min(where, states.size()), Strip.Week.AWAY);
        }
        var with = Strip.of(states);
        assertThat(with.coverage()).isEqualTo(without.coverage());
        assertThat(with.longestGap()).isEqualTo(without.longestGap());
        assertThat(with.currentGap()).isEqualTo(without.currentGap());
        assertThat(with.rolling(4)).isEqualTo(without.rolling(4));
    }

    @Property
    void oneMoreThanksNeverLooksWorse(
            @ForAll @Size(value = 52) List<Boolean> weeks, @ForAll @IntRange(max = 51) int more) {
        var before = thanked(weeks);
        var added = new ArrayList<>(weeks);
        added.set(more, true);
        var after = thanked(added);
        assertThat(after.coverage().orElseThrow())
                .isGreaterThanOrEqualTo(before.coverage().orElseThrow());
        assertThat(after.longestGap())
                .isLessThanOrEqualTo(before.longestGap())
                .isGreaterThanOrEqualTo(after.currentGap());
        assertThat(after.rolling(4).orElseThrow())
                .isGreaterThanOrEqualTo(before.rolling(4).orElseThrow());
    }

    private static Strip thanked(List<Boolean> weeks) {
        var bits = 0L;
        for (var week = 0; week < weeks.size(); week++) {
            bits |= weeks.get(week) ? 1L << week : 0;
        }
        return Strip.ofYear((1L << 52) - 1, bits);
    }

    private static Strip strip(String weeks) {
        return Strip.of(weeks.chars()
                .mapToObj(week -> switch (week) {
                    case 'T' -> Strip.Week.THANKED;
                    case 'A' -> Strip.Week.AWAY;
                    default -> Strip.Week.NOT;
                })
                .toList());
    }
}
