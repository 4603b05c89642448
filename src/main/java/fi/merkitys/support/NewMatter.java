package fi.merkitys.support;

import fi.merkitys.people.PersonId;
import fi.merkitys.support.texts.Kind;
import java.time.LocalDate;

/**
 * What a supervisor takes up.
 *
 * @param noticed facts
 * @param talkOn when the two talk about it
 */
public record NewMatter(PersonId supervisor, PersonId employee, Kind kind, String noticed, LocalDate talkOn) {}
