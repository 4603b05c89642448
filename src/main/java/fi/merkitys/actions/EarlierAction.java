package fi.merkitys.actions;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that was agreed before anybody wrote it down here.
 *
 * @param with who took part besides the owner
 * @param done on the day it was due, at the latest
 */
public record EarlierAction(
        String what, PersonId owner, LocalDate due, Origin origin, PersonId with, Instant agreedAt, boolean done) {}
