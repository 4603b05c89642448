package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When two people meet, and whether they did.
 *
 * @param series the series that it belongs to, or none
 * @param host who invites: the line supervisor, or a leader further up
 * @param template which agenda it has
 * @param preparation of the host, right before
 * @param followUp of the host, right after
 * @param dueAt as it was planned at first
 * @param heldAt when it was ended as held, or none
 * @param seriesEnded cancelled only because the series ended
 * @param endedBecause why it was called off by nobody's wish, where it belongs to no series; or none
 * @param imported brought in from a file, when it had been held long before
 * @param uid which entry of calendars it is, for ever
 * @param sequence how often it has changed
 */
public record Meeting(
        MeetingId id,
        @Nullable Long series,
        PersonId host,
        String hostName,
        PersonId employee,
        String employeeName,
        String template,
        Instant startsAt,
        Duration length,
        Duration preparation,
        Duration followUp,
        Instant dueAt,
        MeetingState state,
        @Nullable Instant heldAt,
        boolean seriesEnded,
        @Nullable String endedBecause,
        boolean imported,
        UUID uid,
        int sequence,
        Instant changedAt) {
    public Instant endsAt() {
        return startsAt.plus(length);
    }

    /** Its page. */
    public String path() {
        return "/one-to-ones/" + id;
    }

    public boolean isHostedBy(PersonId person) {
        return host.equals(person);
    }

    /** Whether this is one of the two. */
    public boolean isOf(Viewer viewer) {
        return viewer.id().equals(host) || viewer.id().equals(employee);
    }

    public PersonId other(PersonId person) {
        return isHostedBy(person) ? employee : host;
    }

    /** Whom this person meets. */
    public String nameOfOther(PersonId person) {
        return isHostedBy(person) ? employeeName : hostName;
    }

    public boolean isPlanned() {
        return state == MeetingState.PLANNED;
    }

    /** Its time is over, and nobody has said yet what became of it. */
    public boolean isOpenAfter(Instant now) {
        return isPlanned() && endsAt().isBefore(now);
    }
}
