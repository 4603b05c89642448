package fi.merkitys.concerns.handling;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;

/**
 * What a handler did.
 *
 * @param deed as its text's key ends
 * @param words what was noted, or why it was handed over; often nothing
 */
public record LogEntry(LocalDate on, PersonId by, String deed, String words) {}
