package fi.merkitys.calendars;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in somebody's calendar. What it says leaves the house: with whom, when and a link, never what will be talked
 * about.
 *
 * @param uid the same for as long as it is the same meeting, however often it moves
 * @param sequence one more with each change of time or people, and when it is cancelled
 * @param attendee whom the organiser meets; nobody for a time of one's own
 * @param titleKey key of its title; each reader gets it in their language
 * @param titleArgs as {@link fi.merkitys.notifications.Arguments} takes them
 * @param path of its page
 * @param changedAt when it last changed in any way that shows
 */
public record Appointment(
        UUID uid,
        int sequence,
        Instant from,
        Instant until,
        PersonId organiser,
        @Nullable PersonId attendee,
        Kind kind,
        State state,
        String titleKey,
        List<Object> titleArgs,
        String path,
        Instant changedAt) {
    public Appointment {
        titleArgs = List.copyOf(titleArgs);
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("an appointment ends after it begins");
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("sequences begin with 0");
        }
    }

    /** What the time is for. */
    public enum Kind {
        MEETING,
        /** Time of one's own before a meeting. */
        PREPARATION,
        /** And after it. */
        FOLLOW_UP
    }

    /** Whether it takes place. */
    public enum State {
        PLANNED,
        CANCELLED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
