package fi.merkitys.successes.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CelebrationTest {
    private static final long ALL_YEAR = (1L << 52) - 1;

    @Test
    void aWeekInWhichEverybodyIsThankedAndHardlyAnyOther() {
        var celebrated = Collections.nCopies(9, Strip.ofYear(ALL_YEAR, 1L << 30));
        var other = Strip.ofYear(ALL_YEAR, 1L << 30 | 1L << 5);
        assertThat(Celebration.of(with(celebrated, other)))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(new Celebration(30, 10 / 11.0)));
    }

    @Test
    void aYearOfThanksIsNoCelebration() {
        var steady = Collections.nCopies(9, Strip.ofYear(ALL_YEAR, 0x5555_5555_5555L));
        assertThat(Celebration.of(with(steady, Strip.ofYear(ALL_YEAR, 1)))).isEmpty();
        assertThat(Celebration.of(Collections.nCopies(4, Strip.ofYear(ALL_YEAR, 1))))
                .isEmpty();
        assertThat(Celebration.of(List.of())).isEmpty();
    }

    @Test
    void whereThanksHaveJustBegunNothingIsCelebrated() {
        assertThat(Celebration.of(Collections.nCopies(9, Strip.ofYear(ALL_YEAR, 1L << 51))))
                .isEmpty();
        assertThat(Celebration.of(Collections.nCopies(9, Strip.ofYear(ALL_YEAR, 1L << 47))))
                .isPresent();
    }

    private static List<Strip> with(List<Strip> strips, Strip other) {
        return java.util.stream.Stream.concat(strips.stream(), java.util.stream.Stream.of(other))
                .toList();
    }
}
