package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One of the two says what became of a meeting. */
@Service
@Transactional
public class ChangeMeeting {
    private final WrittenMeetings written;
    private final Reasons reasons;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeMeeting(WrittenMeetings written, Reasons reasons, ApplicationEventPublisher events, Clock clock) {
        this.written = written;
        this.reasons = reasons;
        this.events = events;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /** @param words the key of what to do about it */
    public record Refused(String words) implements Outcome {}

    /** They met: from the moment on at which it was to begin. */
    public Outcome hold(Meeting meeting, Viewer viewer) {
        if (meeting.state() == MeetingState.HELD) {
            return new Done();
        }
        if (meeting.state() == MeetingState.CANCELLED || !meeting.isOf(viewer)) {
            return new Refused("onetoones.problem.over");
        }
        if (meeting.startsAt().minus(meeting.preparation()).isAfter(clock.instant())) {
            return new Refused("onetoones.problem.early");
        }
        written.hold(meeting.id(), clock.instant());
        return new Done();
    }

    /** They do not meet this time; the others stay. */
    public Outcome skip(Meeting meeting, String reason, Viewer viewer) {
        return drop(List.of(meeting), MeetingState.SKIPPED, reason, viewer);
    }

    /** Whoever invites ends it, with all that follow. */
    public Outcome cancel(Meeting meeting, String reason, Viewer viewer) {
        if (!meeting.isHostedBy(viewer.id())) {
            return new Refused("onetoones.problem.host");
        }
        var outcome = drop(written.restOf(meeting), MeetingState.CANCELLED, reason, viewer);
        if (outcome instanceof Done && meeting.series() != null) {
            written.endSeries(meeting.series(), "stopped", clock.instant());
        }
        return outcome;
    }

    private Outcome drop(List<Meeting> meetings, MeetingState state, String reason, Viewer viewer) {
        var words = reason.replace("\0", "").strip();
        if (words.isEmpty()) {
            return new Refused("onetoones.problem.reason");
        }
        if (words.length() > Reasons.LONGEST) {
            return new Refused("onetoones.problem.reasonTooLong");
        }
        if (!meetings.stream().allMatch(meeting -> meeting.isPlanned() && meeting.isOf(viewer))) {
            return new Refused("onetoones.problem.over");
        }
        var changed = written.drop(meetings, state, false, clock.instant());
        reasons.give(meetings.stream().map(Meeting::id).toList(), words, viewer.id(), clock.instant());
        events.publishEvent(new MeetingsChanged(MeetingsChanged.What.OFF, changed, viewer.id()));
        return new Done();
    }
}
