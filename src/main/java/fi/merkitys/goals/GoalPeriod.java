package fi.merkitys.goals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Over which time a goal's figure is summed. */
public enum GoalPeriod {
    WEEK,
    MONTH,
    QUARTER,
    ROLLING_4_WEEKS,
    ROLLING_13_WEEKS;

    /** The last full period that has ended by the end of this day. */
    public Days lastEndedBy(LocalDate day) {
        return switch (this) {
            case WEEK -> {
                var sunday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
                yield new Days(sunday.minusDays(6), sunday);
            }
            case MONTH -> {
                var next = day.plusDays(1).withDayOfMonth(1);
                yield new Days(next.minusMonths(1), next.minusDays(1));
            }
            case QUARTER -> {
                var next = day.plusDays(1).with(IsoFields.DAY_OF_QUARTER, 1);
                yield new Days(next.minusMonths(3), next.minusDays(1));
            }
            case ROLLING_4_WEEKS -> Days.ending(day, 4 * 7);
            case ROLLING_13_WEEKS -> Days.ending(day, 13 * 7);
        };
    }

    /** The same; where the figures end before it began, the last period that they reach. */
    public Days lastEndedBy(LocalDate day, @Nullable LocalDate figuresEnd) {
        var last = lastEndedBy(day);
        return figuresEnd == null || !figuresEnd.isBefore(last.from()) ? last : lastEndedBy(endAround(figuresEnd));
    }

    private LocalDate endAround(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
            case ROLLING_4_WEEKS, ROLLING_13_WEEKS -> day;
        };
    }

    /** The one before, for how it went over time; rolling periods step by four weeks. */
    public Days before(Days days) {
        return switch (this) {
            case WEEK, MONTH, QUARTER -> lastEndedBy(days.from().minusDays(1));
            case ROLLING_4_WEEKS, ROLLING_13_WEEKS -> lastEndedBy(days.until().minusWeeks(4));
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<GoalPeriod> of(String key) {
        return Arrays.stream(values())
                .filter(period -> period.key().equals(key))
                .findFirst();
    }
}
