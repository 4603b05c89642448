package fi.merkitys.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.metrics.TypedValue.Understood;
import fi.merkitys.shell.TestWording;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Figures in the viewer's language; spaces inside a figure do not break. */
class MetricValuesTest {
    private static final MetricValues ENGLISH = new MetricValues(TestWording.in("en"));
    private static final MetricValues FINNISH = new MetricValues(TestWording.in("fi"));
    private static final MetricValues LITHUANIAN = new MetricValues(TestWording.in("lt"));

    @Test
    void timesAreInMinutesAndSeconds() {
        assertThat(ENGLISH.of(Metric.HANDLE_TIME, 342.4)).isEqualTo("5\u00a0min\u00a042\u00a0s");
        assertThat(FINNISH.of(Metric.HANDLE_TIME, 342.4)).isEqualTo("5\u00a0min\u00a042\u00a0s");
        assertThat(LITHUANIAN.of(Metric.HANDLE_TIME, 3900)).isEqualTo("1\u00a0val.\u00a05\u00a0min");
        assertThat(ENGLISH.of(Metric.HANDLE_TIME, 42)).isEqualTo("42\u00a0s");
        assertThat(ENGLISH.of(Metric.HANDLE_TIME, 359.7)).isEqualTo("6\u00a0min");
    }

    @Test
    void sharesArePercentages() {
        assertThat(ENGLISH.of(Metric.CSAT, .8143)).isEqualTo("81%");
        assertThat(FINNISH.of(Metric.CSAT, .8143)).isEqualTo("81\u00a0%");
        assertThat(LITHUANIAN.of(Metric.TRANSFER_RATE, .0643)).isEqualTo("6,4\u00a0%");
    }

    @Test
    void gradesPointsAndMoneyHaveTheirForm() {
        assertThat(FINNISH.of(Metric.CSAT_MEAN, 4.352)).isEqualTo("4,35");
        assertThat(FINNISH.of(Metric.NPS, 32.4)).isEqualTo("+32");
        assertThat(FINNISH.of(Metric.NPS, -5)).isEqualTo("\u22125");
        assertThat(FINNISH.of(Metric.NPS, -.3)).isEqualTo("0");
        assertThat(LITHUANIAN.of(Metric.SALE_VALUE, 1234.5)).isEqualTo("1\u00a0234,50\u00a0€");
        assertThat(ENGLISH.of(Metric.SALE_VALUE, 12.5)).isEqualTo("€12.50");
    }

    @Test
    void whatIsNotAvailableIsADashAndNeverZero() {
        assertThat(ENGLISH.of(Metric.HANDLE_TIME, Sums.NONE.value())).isEqualTo("\u2013");
        assertThat(ENGLISH.change(Metric.CSAT, Double.NaN, .8)).isEqualTo("\u2013");
    }

    @Test
    void aChangeHasItsSign() {
        assertThat(ENGLISH.change(Metric.HANDLE_TIME, 342, 330)).isEqualTo("\u221212\u00a0s");
        assertThat(ENGLISH.change(Metric.CSAT, .80, .815)).isEqualTo("+1.5\u00a0pp");
        assertThat(FINNISH.change(Metric.CSAT, .80, .815)).isEqualTo("+1,5\u00a0%-yks.");
        assertThat(ENGLISH.change(Metric.NPS, 30, 32)).isEqualTo("+2");
        assertThat(ENGLISH.change(Metric.NPS, 30, 30)).isEqualTo("0");
    }

    @Test
    void aTargetIsShownAsItWasSet() {
        assertThat(FINNISH.target(Metric.CSAT, .825)).isEqualTo("82,5\u00a0%");
        assertThat(FINNISH.target(Metric.CSAT, .8)).isEqualTo("80\u00a0%");
        assertThat(FINNISH.target(Metric.CSAT_MEAN, 4.25)).isEqualTo("4,25");
        assertThat(ENGLISH.target(Metric.HANDLE_TIME, 342)).isEqualTo("5\u00a0min\u00a042\u00a0s");
        assertThat(ENGLISH.target(Metric.HANDLE_TIME, 342.5)).isEqualTo("342.5\u00a0s");
        assertThat(ENGLISH.target(Metric.SALE_VALUE, 12)).isEqualTo("€12");
    }

    @Property(tries = 200)
    void aTargetThatIsShownIsUnderstoodAgain(@ForAll @IntRange(max = 10_000) int hundredths) {
        for (var values : new MetricValues[] {ENGLISH, FINNISH, LITHUANIAN}) {
            var shown = values.target(Metric.CSAT, hundredths / 10_000.0);
            assertThat(TypedValue.read(Metric.CSAT, shown)).isEqualTo(new Understood(hundredths / 10_000.0));
        }
    }
}
