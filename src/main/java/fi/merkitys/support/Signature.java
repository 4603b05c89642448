package fi.merkitys.support;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody put their name under a step.
 *
 * @param name as it was then; empty where the person is erased
 * @param version of the step's words
 * @param hash of exactly what was signed
 * @param agrees whether they agree with it; who does not says why
 */
public record Signature(
        PersonId person,
        String name,
        Instant at,
        int version,
        String hash,
        boolean agrees,
        @Nullable String words) {}
