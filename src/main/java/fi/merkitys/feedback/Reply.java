package fi.merkitys.feedback;

import fi.merkitys.people.PersonId;
import java.time.Instant;

/** What one of the two said to it. */
public record Reply(PersonId author, String name, String words, Instant at) {}
