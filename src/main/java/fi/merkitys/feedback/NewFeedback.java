package fi.merkitys.feedback;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told to somebody.
 *
 * @param request which request of the receiver it answers, or none
 */
public record NewFeedback(
        PersonId giver,
        PersonId receiver,
        Kind kind,
        String situation,
        String behaviour,
        String effect,
        @Nullable LocalDate followUpOn,
        @Nullable Long request) {}
