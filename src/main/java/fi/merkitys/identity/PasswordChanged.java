package fi.merkitys.identity;

import fi.merkitys.people.PersonId;

/** A person has another password than before. */
public record PasswordChanged(PersonId person, PersonId by) {}
