package fi.merkitys.onetoones.agenda;

import fi.merkitys.onetoones.MeetingId;
import fi.merkitys.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one of two people wants to talk about.
 *
 * @param meeting for which it was put down first
 * @param carried how often a talk ended before it was done
 * @param doneAt none while it is open
 */
public record Point(
        long id,
        String words,
        PersonId author,
        String authorName,
        MeetingId meeting,
        long carried,
        Instant addedAt,
        @Nullable Instant doneAt) {
    public static final int LONGEST = 500;

    public boolean isOpen() {
        return doneAt == null;
    }
}
