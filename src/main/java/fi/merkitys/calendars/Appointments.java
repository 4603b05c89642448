package fi.merkitys.calendars;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.util.List;

/** The times that a module plans for people, contributed as a bean; what was cancelled is among them. */
@FunctionalInterface
public interface Appointments {
    /** In the transaction of whoever asks, who is that person. */
    List<Appointment> of(PersonId person, Instant from, Instant until);
}
