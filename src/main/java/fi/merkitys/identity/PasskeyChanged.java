package fi.merkitys.identity;

import fi.merkitys.people.PersonId;

/** A person may sign in with a passkey from now on, or with that one no more. */
public record PasskeyChanged(PersonId person, PersonId by, String name, boolean added) {}
