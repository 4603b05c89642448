package fi.merkitys.feedback.freshness;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When one of the viewer's people last had feedback.
 *
 * @param lastOn from whomever; none where there never was any
 * @param ownOn from the viewer
 * @param days at work since then, or since the first day here
 * @param awayUntil the last day of an absence that holds today, or none
 * @param deputy whether the viewer only stands in for the supervisor
 */
public record Freshness(
        PersonId person,
        String name,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate ownOn,
        int days,
        @Nullable LocalDate awayUntil,
        boolean deputy) {
    /** Who has heard nothing for four weeks hears something this week. */
    public static final int LONG = 28;

    public boolean waitsLong() {
        return days >= LONG && awayUntil == null;
    }
}
