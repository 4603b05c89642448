package fi.merkitys.identity;

import fi.merkitys.people.PersonId;

/** A person was signed out elsewhere. */
public record SessionsEnded(PersonId person, PersonId by) {}
