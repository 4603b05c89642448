package fi.merkitys.goals.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.merkitys.goals.fairness.Target.AtLeast;
import fi.merkitys.goals.fairness.Target.AtMost;
import fi.merkitys.goals.fairness.Target.Within;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetSuggestionTest {
    private static final double[] EIGHT = {312, 330, 345, 352, 360, 371, 398, 415};

    @ParameterizedTest
    @CsvSource({"0, 312", ".5, 356", ".55, 358.8", ".6, 362.2", "1, 415"})
    void theQuantileIsOfTypeSeven(double q, double value) {
        assertThat(TargetSuggestion.quantile(q, EIGHT)).isCloseTo(value, within(1e-9));
    }

    @Test
    void theWantedShareIsOnTheSideThatReaches() {
        assertThat(TargetSuggestion.at(.6, new AtMost(300), EIGHT)).isEqualTo(new AtMost(362.2));
        assertThat(TargetSuggestion.at(.4, new AtLeast(400), EIGHT)).isEqualTo(new AtLeast(362.2));
        assertThat(TargetSuggestion.at(1, new Within(300, 301), EIGHT)).isEqualTo(new Within(312, 415));
    }

    @Test
    void ofNobodyNothingIsSuggested() {
        assertThatThrownBy(() -> TargetSuggestion.at(.5, new AtMost(300))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theSuggestionIsReachedByAboutTheWantedShare(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 900) Double> figures,
            @ForAll @DoubleRange(min = 0, max = 1) double wanted) {
        double[] values = figures.stream().mapToDouble(Double::doubleValue).toArray();
        for (Target present : new Target[] {new AtMost(0), new AtLeast(0)}) {
            Target suggested = TargetSuggestion.at(wanted, present, values);
            long reaching = DoubleStream.of(values).filter(suggested::reachedBy).count();
            assertThat((double) reaching).isGreaterThan(wanted * (values.length - 1) - 1e-9);
        }
    }
}
