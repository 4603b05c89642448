package fi.merkitys.metrics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** A row of weeks, Monday to Sunday. */
record Weeks(LocalDate firstMonday, int count) {
    /** A Monday from which weeks are numbered. */
    private static final LocalDate EPOCH = LocalDate.of(2001, 1, 1);

    /** The week that the day is in, and the ones before it. */
    static Weeks until(LocalDate day, int count) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Weeks(monday.minusWeeks(count - 1L), count);
    }

    /** The last weeks that were over before the day. */
    static Weeks fullBefore(LocalDate day, int count) {
        return until(day.minusWeeks(1), count);
    }

    LocalDate lastDay() {
        return firstMonday.plusWeeks(count).minusDays(1);
    }

    List<LocalDate> mondays() {
        return IntStream.range(0, count).mapToObj(firstMonday::plusWeeks).toList();
    }

    /** The number of the week of {@code d.day}, as SQL and cheap to group by. */
    static String numberOf(String day) {
        return "(" + day + " - date '" + EPOCH + "') / 7";
    }

    static LocalDate monday(long number) {
        return EPOCH.plus(number, ChronoUnit.WEEKS);
    }
}
