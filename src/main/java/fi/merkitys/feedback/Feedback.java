package fi.merkitys.feedback;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told somebody about their work.
 *
 * @param situation when and where it was, or none
 * @param behaviour what was done
 * @param effect what it led to, or none
 * @param readAt when the receiver opened it
 * @param followUpOn the day on which both are reminded to talk about it again
 * @param question what the receiver had asked, or none
 * @param importedBy the name of who brought it in from a file, or none
 */
public record Feedback(
        FeedbackId id,
        Person giver,
        Person receiver,
        Kind kind,
        @Nullable String situation,
        String behaviour,
        @Nullable String effect,
        Instant givenAt,
        @Nullable Instant readAt,
        @Nullable LocalDate followUpOn,
        @Nullable Instant followedUpAt,
        @Nullable String question,
        @Nullable String importedBy) {

    /** One of the two. */
    public record Person(PersonId id, String name) {}

    public boolean isBetween(PersonId person) {
        return person.equals(giver.id()) || person.equals(receiver.id());
    }

    /** Who is not this one of the two. */
    public Person otherThan(PersonId person) {
        return person.equals(giver.id()) ? receiver : giver;
    }

    /** Nobody has read it, so that it can be as if it had not been said. */
    public boolean mayBeWithdrawnBy(PersonId person) {
        return person.equals(giver.id()) && readAt == null;
    }

    public boolean isUnreadBy(PersonId person) {
        return person.equals(receiver.id()) && readAt == null;
    }

    public boolean isToBeFollowedUp() {
        return followUpOn != null && followedUpAt == null;
    }

    public boolean isDueOn(LocalDate day) {
        return followUpOn != null && followedUpAt == null && !followUpOn.isAfter(day);
    }

    public String path() {
        return "/feedback/" + id;
    }
}
