package fi.merkitys.goals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** From one day until another, both counted. */
public record Days(LocalDate from, LocalDate until) {
    public Days {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " until " + until + " there is no day");
        }
    }

    static Days ending(LocalDate until, int count) {
        return new Days(until.minusDays(count - 1), until);
    }

    public int count() {
        return (int) ChronoUnit.DAYS.between(from, until) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
