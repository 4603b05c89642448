package fi.merkitys.demo;

import java.time.LocalDate;

/** A person is away from the first to the last day, both included. Why is nobody's business. */
public record DemoAbsence(String person, LocalDate firstDay, LocalDate lastDay) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean touches(DemoAbsence other) {
        return !other.firstDay.isAfter(lastDay.plusDays(1)) && !firstDay.isAfter(other.lastDay.plusDays(1));
    }

    DemoAbsence with(DemoAbsence other) {
        return new DemoAbsence(
                person,
                firstDay.isBefore(other.firstDay) ? firstDay : other.firstDay,
                lastDay.isAfter(other.lastDay) ? lastDay : other.lastDay);
    }
}
