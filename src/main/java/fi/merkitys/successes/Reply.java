package fi.merkitys.successes;

import fi.merkitys.people.PersonId;
import java.time.Instant;

/** What somebody said to a success. */
public record Reply(long id, PersonId author, String name, String words, Instant at) {}
