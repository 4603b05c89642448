package fi.merkitys.concerns.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * By when there has to be a word.
 *
 * @param country as ISO 3166 has it, in small letters
 * @param acknowledge until the raiser is told that it was received
 * @param feedback until the raiser is told what was done
 */
public record Law(String country, Span acknowledge, Span feedback) {
    /** @param workdays whether only days on which one works count */
    public record Span(int days, boolean workdays) {
        /** @param holidays of the country */
        public LocalDate after(LocalDate day, Set<LocalDate> holidays) {
            if (!workdays) {
                return day.plusDays(days);
            }
            var end = day;
            for (var left = days; left > 0; ) {
                end = end.plusDays(1);
                if (end.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(end)) {
                    left--;
                }
            }
            return end;
        }

        /** As its text's key ends. */
        public String unit() {
            return workdays ? "workdays" : "days";
        }
    }

    /** What holds where nobody has chosen: Finland 1171/2022, Lithuania XIII-804; the directive (EU) 2019/1937 elsewhere. */
    static Law usual(String country) {
        return country.equals("lt")
                ? new Law(country, new Span(2, true), new Span(10, true))
                : new Law(country, new Span(7, false), new Span(90, false));
    }
}
