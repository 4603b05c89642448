package fi.merkitys.identity;

import fi.merkitys.people.PersonId;

/** Somebody came in. */
public record PersonSignedIn(PersonId person, String way, String address) {}
