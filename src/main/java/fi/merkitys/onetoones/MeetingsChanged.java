package fi.merkitys.onetoones;

import fi.merkitys.people.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Meetings were planned, moved, skipped or cancelled, in the transaction in which this is told.
 *
 * @param by who did it, or none where it followed from a change of people
 */
public record MeetingsChanged(
        What what, List<Meeting> meetings, @Nullable PersonId by) {
    /** What happened to all of them. */
    public enum What {
        PLANNED,
        MOVED,
        OFF
    }

    public MeetingsChanged {
        meetings = List.copyOf(meetings);
    }
}
