package fi.merkitys.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** How many customers there are: by weekday, time of the year, client and hour of the day. */
final class Season {
    private static final double[] WEEKDAY = {1.14, 1.05, 1.0, .97, .95, .78, .70};
    private static final double[] TELECOM_MONTH = {1.05, 1.0, .98, .97, .98, .95, .90, 1.06, 1.08, 1.02, 1.0, .98};
    private static final double[] HOME_MONTH = {1.10, .95, .93, .95, 1.0, .97, .88, .94, .98, 1.0, 1.14, 1.18};
    private static final double[] HOUR = {
        .5, .4, .4, .4, .45, .6, .7, .85, 1.0, 1.2, 1.25, 1.1, .9, 1.1, 1.15, 1.1, 1.05, 1.05, 1.0, .9, .8, .7, .6, .5
    };
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(6, 24),
            MonthDay.of(12, 6),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    private Season() {}

    static double volume(LocalDate day, boolean telecom, int daysAgo) {
        double month = (telecom ? TELECOM_MONTH : HOME_MONTH)[day.getMonthValue() - 1];
        double holiday = HOLIDAYS.contains(MonthDay.from(day)) ? .5 : 1;
        double growth = 1.03 - .06 * daysAgo / 365;
        return WEEKDAY[day.getDayOfWeek().getValue() - 1] * month * holiday * growth;
    }

    static double hour(int secondOfDay) {
        return HOUR[Math.min(23, secondOfDay / 3600)];
    }
}
