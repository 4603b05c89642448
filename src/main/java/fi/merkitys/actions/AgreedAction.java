package fi.merkitys.actions;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody agreed to do by a day.
 *
 * @param done none while it is open
 */
public record AgreedAction(
        ActionId id,
        String what,
        PersonId owner,
        String ownerName,
        LocalDate due,
        Origin origin,
        String agreedBy,
        Instant agreedAt,
        @Nullable Done done) {
    public record Done(Instant at, String by) {}

    public boolean isOpen() {
        return done == null;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && due.isBefore(today);
    }

    public boolean isDueBy(LocalDate day) {
        return isOpen() && !due.isAfter(day);
    }
}
