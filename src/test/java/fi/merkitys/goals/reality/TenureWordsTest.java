package fi.merkitys.goals.reality;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.goals.fairness.Ramp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenureWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"On Job Training", "0-30", "31-60", "61-90", "< 1 month", "0 – 2 kk", "Perehdytyksessä"})
    void newcomersAreRecognised(String words) {
        assertThat(Ramp.DEFAULT.holds(TenureWords.weeks(words).orElseThrow())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {">90", "91-180 days", "6+ months", "yli 2 vuotta", "1-2 years", "virš 1 metų"})
    void experiencedPeopleAreRecognised(String words) {
        assertThat(Ramp.DEFAULT.holds(TenureWords.weeks(words).orElseThrow())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0-30, 2.142857", "3-6 months, 19.5", "2-4 weeks, 3", "2-4 viikkoa, 3", "1-3 vuotta, 104"})
    void aRangeIsTakenInItsMiddle(String words, double weeks) {
        assertThat(TenureWords.weeks(words).orElseThrow()).isCloseTo(weeks, org.assertj.core.data.Offset.offset(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "senior", ""})
    void whatSaysNothingOfTimeIsUnknown(String words) {
        assertThat(TenureWords.weeks(words)).isEmpty();
    }
}
