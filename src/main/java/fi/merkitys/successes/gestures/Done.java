package fi.merkitys.successes.gestures;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;

/**
 * Somebody was thanked in person.
 *
 * @param fresh whether it may still be taken back, as pressed by mistake
 */
public record Done(PersonId person, String name, Means means, LocalDate on, boolean fresh) {}
