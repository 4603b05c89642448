package fi.merkitys.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SightTest {
    private static final Sight NOBODY = new Sight(Map.of());
    private static final Sight EERO = new Sight(Map.of(1L, "Aino", 2L, "Mantas"));

    @Test
    void ofHisOwnPeopleAloneEeroSeesEveryFigure() {
        assertThat(EERO.maySeeFiguresOf(List.of(1L))).isTrue();
        assertThat(EERO.maySeeFiguresOf(List.of(1L, 2L))).isTrue();
    }

    @Test
    void fewerThanFiveOthersCouldBeWorkedOutFromHisOwn() {
        assertThat(EERO.maySeeFiguresOf(people(1, 6))).isFalse();
        assertThat(EERO.maySeeFiguresOf(people(1, 7))).isTrue();
    }

    @Test
    void whoSeesNobodySeesFiveAndMore() {
        assertThat(NOBODY.maySeeFiguresOf(people(1, 4))).isFalse();
        assertThat(NOBODY.maySeeFiguresOf(people(1, 5))).isTrue();
    }

    private static List<Long> people(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
