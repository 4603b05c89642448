package fi.merkitys.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.metrics.TypedValue.NotUnderstood;
import fi.merkitys.metrics.TypedValue.Understood;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People type values as they speak of them. */
class TypedValueTest {
    private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "342|342",
                "342 s|342",
                "342s|342",
                "342,5 s|342.5",
                "5:42|342",
                "05:42|342",
                "0:05:42|342",
                "1:05:00|3900",
                "5 min 42 s|342",
                "5 min. 42 sek.|342",
                "5 min|300",
                "5,5 min|330",
                "5m42s|342",
                "1 h 5 min|3900",
                "1 t 5 min|3900",
                "1 val. 5 min|3900",
                "342 sekuntia|342",
                "5 minučių|300",
                "5 min 42|342",
                "5\u00a0min 42\u202fs|342"
            })
    void durations(String typed, double seconds) {
        assertThat(understood(Metric.HANDLE_TIME, typed)).isCloseTo(seconds, EXACTLY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80 %|.8",
                "80%|.8",
                "80|.8",
                "0,8|.8",
                "0.8|.8",
                "82,5 %|.825",
                "1 %|.01",
                "0,5 %|.005",
                "%80|.8",
                "100|1",
                "1|1",
                "0|0"
            })
    void shares(String typed, double share) {
        assertThat(understood(Metric.CSAT, typed)).isCloseTo(share, EXACTLY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"+32|32", "32|32", "-5|-5", "\u22125|-5", "12,5|12.5"})
    void points(String typed, double points) {
        assertThat(understood(Metric.NPS, typed)).isCloseTo(points, EXACTLY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,50 €|12.5",
                "€12.50|12.5",
                "12,50 EUR|12.5",
                "1 234,50|1234.5",
                "1.234,50|1234.5",
                "1,234.50|1234.5"
            })
    void money(String typed, double euros) {
        assertThat(understood(Metric.SALE_VALUE, typed)).isCloseTo(euros, EXACTLY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HANDLE_TIME|''|metrics.typed.empty",
                "HANDLE_TIME|'  '|metrics.typed.empty",
                "HANDLE_TIME|fast|metrics.typed.seconds",
                "HANDLE_TIME|-5|metrics.typed.seconds",
                "HANDLE_TIME|5..5 min|metrics.typed.seconds",
                "HANDLE_TIME|5:72|metrics.typed.clock",
                "HANDLE_TIME|1:72:00|metrics.typed.clock",
                "HANDLE_TIME|25 h|metrics.typed.tooLong",
                "CSAT|many|metrics.typed.share",
                "CSAT|80 points|metrics.typed.share",
                "CSAT|120 %|metrics.typed.shareOutside",
                "CSAT|-5 %|metrics.typed.shareOutside",
                "NPS|101|metrics.typed.points",
                "CSAT_MEAN|-1|metrics.typed.grade",
                "CONTACTS_PER_DAY|NaN|metrics.typed.count",
                "SALE_VALUE|12 $|metrics.typed.money"
            })
    void whatIsWrongIsSaid(Metric metric, String typed, String problem) {
        assertThat(TypedValue.read(metric, typed))
                .isInstanceOfSatisfying(
                        NotUnderstood.class, wrong -> assertThat(wrong.key()).isEqualTo(problem));
    }

    @Property
    void everyDurationOnTheClockIsUnderstood(
            @ForAll @IntRange(max = 22) int hours,
            @ForAll @IntRange(max = 59) int minutes,
            @ForAll @IntRange(max = 59) int seconds) {
        var typed = String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, seconds);
        assertThat(understood(Metric.HANDLE_TIME, typed)).isEqualTo(hours * 3600.0 + minutes * 60 + seconds);
    }

    @Property
    void aDecimalCommaMeansTheSameAsAPoint(@ForAll @DoubleRange(max = 99.99) double percent) {
        var typed = String.format(Locale.ROOT, "%.2f %%", percent);
        assertThat(understood(Metric.CSAT, typed.replace('.', ','))).isEqualTo(understood(Metric.CSAT, typed));
    }

    @Property
    void nothingTypedEverFails(@ForAll Metric metric, @ForAll("scribbles") String typed) {
        assertThat(TypedValue.read(metric, typed)).isNotNull();
    }

    @Provide
    Arbitrary<String> scribbles() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings().withChars("0123456789:.,%+-hmins €").ofMaxLength(12));
    }

    private static double understood(Metric metric, String typed) {
        return switch (TypedValue.read(metric, typed)) {
            case Understood value -> value.value();
            case NotUnderstood problem -> throw new AssertionError(typed + ": " + problem.key());
        };
    }
}
