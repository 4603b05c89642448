package fi.merkitys.onetoones.scheduling;

import java.time.LocalTime;

/**
 * From when until when on a day; over midnight where it ends before it begins.
 *
 * @param until midnight is the end of the day
 */
public record Hours(LocalTime from, LocalTime until) {
    /** Where nobody has said anything. */
    public static final Hours USUAL = new Hours(LocalTime.of(9, 0), LocalTime.of(16, 0));

    public boolean isOverMidnight() {
        return !until.equals(LocalTime.MIDNIGHT) && !until.isAfter(from);
    }
}
