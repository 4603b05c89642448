package fi.merkitys.successes.rhythm;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of the viewer's people.
 *
 * @param awayUntil the last day of an absence that holds today, or none
 * @param deputy whether the viewer only stands in for the supervisor
 * @param state whether it is time to say something; whoever is away waits for nothing
 */
public record Rhythm(
        PersonId person, String name, @Nullable LocalDate awayUntil, boolean deputy, Thanks thanks, Gaps.Wait state) {
    public boolean waits() {
        return state != Gaps.Wait.FRESH;
    }
}
