package fi.merkitys.concerns.handlers;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads concerns.
 *
 * @param site whose concerns, or none for all
 */
public record Handler(PersonId id, String name, @Nullable String site, LocalDate appointedOn) {}
