package fi.merkitys.identity;

import fi.merkitys.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody tried to come in and could not. */
public record SignInFailed(@Nullable PersonId person, String address) {}
