package fi.merkitys.onetoones.scheduling;

import java.time.LocalDate;
import java.util.Locale;

/** How often two people meet. */
public enum Rhythm {
    WEEKLY,
    FORTNIGHTLY,
    MONTHLY;

    /** The first day of the so many-th time span, counted from the first one so that months do not drift. */
    LocalDate start(LocalDate from, int number) {
        return switch (this) {
            case WEEKLY -> from.plusWeeks(number);
            case FORTNIGHTLY -> from.plusWeeks(2L * number);
            case MONTHLY -> from.plusMonths(number);
        };
    }

    /** Roughly, for gaps that are too long. */
    public int days() {
        return switch (this) {
            case WEEKLY -> 7;
            case FORTNIGHTLY -> 14;
            case MONTHLY -> 31;
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Rhythm of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
