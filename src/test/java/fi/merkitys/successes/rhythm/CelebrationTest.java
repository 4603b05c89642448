package fi.merkitys.successes.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CelebrationTest {
    private static final long ALL_YEAR = (1L << 52) - 1;

    @Test
    void aWeekInWhichEverybodyIsThankedAndHardlyAnyOther() {
        var celebrated = Collections.nCopies(9, Strip.ofYear(ALL_YEAR, 1L << 30));
        var other = Strip.ofYear(ALL_YEAR, 1L << 30 | 1L << 5);
        assertThat(celebrated(with(celebrated, other)))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(new Celebration(30, 10 / 11.0)));
    }

    @Test
    void aYearOfThanksIsNoCelebration() {
        var steady = Collections.nCopies(9, Strip.ofYear(ALL_YEAR, 0x5555_5555_5555L));
        assertThat(celebrated(with(steady, Strip.ofYear(ALL_YEAR, 1)))).isEmpty();
        assertThat(celebrated(Collections.nCopies(4, Strip.ofYear(ALL_YEAR, 1))))
                .isEmpty();
        assertThat(celebrated(List.of())).isEmpty();
    }

    @Test
    void whereThanksHaveJustBegunNothingIsCelebrated() {
        assertThat(celebrated(Collections.nCopies(9, Strip.ofYear(ALL_YEAR, 1L << 51))))
                .isEmpty();
        assertThat(celebrated(Collections.nCopies(9, Strip.ofYear(ALL_YEAR, 1L << 47))))
                .isPresent();
    }

    private static Optional<Celebration> celebrated(List<Strip> strips) {
        return Group.of(
                        strips.stream()
                                .map(strip -> new Thanks(strip, false, 250, 0, strip.thanked(), 0, null, 0))
                                .toList(),
                        Gaps.DEFAULT)
                .celebration();
    }

    private static List<Strip> with(List<Strip> strips, Strip other) {
        return java.util.stream.Stream.concat(strips.stream(), java.util.stream.Stream.of(other))
                .toList();
    }
}
