package fi.merkitys.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TellDoingTest {
    @Test
    void eachLineIsOneThing() {
        assertThat(TellDoing.lines(" Ask openly \r\n\n\tSum up\nAsk openly")).containsExactly("Ask openly", "Sum up");
        assertThat(TellDoing.lines(null)).isEmpty();
    }

    @Test
    void aManualIsTooMuch() {
        var eight = IntStream.range(0, 8).mapToObj(Integer::toString).toList();
        assertThat(TellDoing.problem(eight)).isEqualTo("goals.doing.problem.many");
        assertThat(TellDoing.problem(eight.subList(0, 7))).isNull();
    }

    @Test
    void lengthIsCountedAsPeopleCount() {
        assertThat(TellDoing.problem(Collections.singletonList("🙂".repeat(160))))
                .isNull();
        assertThat(TellDoing.problem(Collections.singletonList("ž".repeat(161))))
                .isEqualTo("goals.doing.problem.long");
    }
}
