package fi.merkitys.feedback;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Feedback of an earlier time, as a file or the demo's history tells it.
 *
 * @param readAt when the receiver read it; from a file, when it was given
 * @param fingerprint of a row of a file, in hexadecimal digits; none in the demo
 * @param reply what the receiver said to it, or none
 */
public record EarlierFeedback(
        PersonId giver,
        PersonId receiver,
        Kind kind,
        String situation,
        String behaviour,
        String effect,
        Instant givenAt,
        @Nullable Instant readAt,
        @Nullable LocalDate followUpOn,
        @Nullable Instant followedUpAt,
        @Nullable String fingerprint,
        @Nullable String reply) {}
