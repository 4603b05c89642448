package fi.merkitys.identity;

import fi.merkitys.people.PersonId;

/** A person's sign-in asks for a code from now on, or no more. */
public record SecondFactorChanged(PersonId person, PersonId by, boolean on) {}
