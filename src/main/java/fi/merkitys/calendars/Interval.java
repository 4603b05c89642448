package fi.merkitys.calendars;

import java.time.Instant;

/** From one moment until another, which is not part of it any more. */
public record Interval(Instant from, Instant until) {
    public Interval {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("an interval ends after it begins");
        }
    }
}
