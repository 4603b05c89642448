package fi.merkitys.onetoones.skiplevel;

import fi.merkitys.onetoones.MeetingId;
import fi.merkitys.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a leader heard from somebody further down.
 *
 * @param releasedAt when the employee let it be passed on, or none
 * @param answer what was done about it, or why nothing was; none so far
 */
public record Heard(
        long id,
        MeetingId meeting,
        PersonId leader,
        String leaderName,
        PersonId employee,
        String employeeName,
        String words,
        String writer,
        Instant writtenAt,
        @Nullable Instant releasedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {
    public static final int LONGEST = 1000;
    public static final int LONGEST_ANSWER = 2000;

    public boolean isReleased() {
        return releasedAt != null;
    }

    public boolean isAnswered() {
        return answer != null;
    }
}
