package fi.merkitys.identity.passwords;

import fi.merkitys.people.PersonId;
import java.time.Duration;

/** What came of an e-mail and a password. */
public sealed interface Attempt {
    record Right(PersonId person) implements Attempt {}

    /** The e-mail or the password: nobody is told which. */
    record Wrong() implements Attempt {}

    /** Too many were wrong. This one was not looked at, right or not. */
    record TooSoon(Duration left) implements Attempt {}
}
