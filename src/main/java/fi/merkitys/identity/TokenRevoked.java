package fi.merkitys.identity;

import fi.merkitys.people.PersonId;

/** A token is refused from now on. */
public record TokenRevoked(long token, PersonId by) {}
