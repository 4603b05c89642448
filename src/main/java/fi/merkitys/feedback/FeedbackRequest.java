package fi.merkitys.feedback;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks somebody about their own work.
 *
 * @param declinedAt when whoever was asked said that there is nothing to say
 */
public record FeedbackRequest(
        long id,
        Feedback.Person asker,
        Feedback.Person asked,
        String question,
        Instant askedAt,
        @Nullable Instant declinedAt) {
    public boolean isOf(PersonId person) {
        return asker.id().equals(person);
    }
}
