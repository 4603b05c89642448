package fi.merkitys.onetoones;

import static fi.merkitys.onetoones.MeetingRow.MEETINGS;

import fi.merkitys.calendars.Invitations;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites people to what is near, and tells the other one what has changed: with whom and when, nothing else. */
@Component
@Transactional
class TellOfMeetings {
    /** What is further off is sent when it comes nearer. */
    private static final Duration NEAR = Duration.ofDays(60);

    private final Invitations invitations;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    TellOfMeetings(Invitations invitations, Notices notices, JdbcClient jdbc, Clock clock) {
        this.invitations = invitations;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(MeetingsChanged event) {
        var now = clock.instant();
        var until = now.plus(NEAR);
        invitations.send(event.meetings().stream()
                .filter(meeting -> meeting.startsAt().isAfter(now))
                .filter(meeting -> meeting.sequence() > 0 || meeting.startsAt().isBefore(until))
                .map(MeetingAppointments::meeting)
                .toList());
        notices.tell(firstOfEach(event).stream()
                .flatMap(meeting -> Stream.of(meeting.host(), meeting.employee())
                        .filter(person -> !person.equals(event.by()))
                        .filter(person -> event.what() != MeetingsChanged.What.PLANNED || !meeting.isHostedBy(person))
                        .map(person -> notice(event.what(), meeting, person)))
                .toList());
    }

    /** Nobody is told twelve times of one act. */
    private static List<Meeting> firstOfEach(MeetingsChanged event) {
        var first = new LinkedHashMap<List<PersonId>, Meeting>();
        event.meetings().stream()
                .sorted(java.util.Comparator.comparing(Meeting::startsAt))
                .forEach(meeting -> first.putIfAbsent(List.of(meeting.host(), meeting.employee()), meeting));
        return List.copyOf(first.values());
    }

    private static Notice notice(MeetingsChanged.What what, Meeting meeting, PersonId to) {
        var key = switch (what) {
            case PLANNED -> "onetoones.notice.planned";
            case MOVED -> "onetoones.notice.moved";
            case OFF -> "onetoones.notice.off";
        };
        return new Notice(to, Topic.ONE_TO_ONES, key, List.of(meeting.other(to), meeting.startsAt()), "/one-to-ones");
    }

    /** Once a day: those that have come near meanwhile. What was sent before is not sent again. */
    void comeNear() {
        var from = clock.instant().plus(NEAR).minus(Duration.ofDays(5));
        invitations.send(jdbc
                .sql(MEETINGS + "where m.state = 'planned'\n  and m.starts_at >= :from\n  and m.starts_at < :until")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", from.plus(Duration.ofDays(6)).atOffset(ZoneOffset.UTC))
                .query(new MeetingRow())
                .list()
                .stream()
                .map(MeetingAppointments::meeting)
                .toList());
    }
}
