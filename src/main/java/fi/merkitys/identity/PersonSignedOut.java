package fi.merkitys.identity;

import fi.merkitys.people.PersonId;

/** Somebody left by the door. */
public record PersonSignedOut(PersonId person) {}
