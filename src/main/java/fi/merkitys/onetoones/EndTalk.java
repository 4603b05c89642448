package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.onetoones.agenda.Points;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two have talked: it is held, what is open goes on to the next, and both have the summary. */
@Service
public class EndTalk {
    public static final int LONGEST_SUMMARY = 2000;

    private final Talks talks;
    private final Points points;
    private final WrittenMeetings written;
    private final PlanMeeting plan;
    private final Notices notices;
    private final Clock clock;

    EndTalk(Talks talks, Points points, WrittenMeetings written, PlanMeeting plan, Notices notices, Clock clock) {
        this.talks = talks;
        this.points = points;
        this.written = written;
        this.plan = plan;
        this.notices = notices;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    record Ended() implements Outcome {}

    /** @param proposal the nearest time that both have instead of the one wished, or none */
    record NoTime(@Nullable LocalDateTime proposal) implements Outcome {}

    /**
     * @param version of the template by which they talked
     * @param next when they meet next, where the host plans that here; none where it is planned already, or not at all
     */
    @Transactional
    public Outcome with(
            Meeting meeting,
            long version,
            String summary,
            boolean nextConfirmed,
            @Nullable LocalDateTime next,
            Viewer by) {
        if (next != null) {
            if (!meeting.isHostedBy(by.id())) {
                return new NoTime(null);
            }
            switch (plan.at(meeting.host(), meeting.employee(), meeting.template(), next, meeting.length())) {
                case PlanMeeting.Refused refused -> {
                    return new NoTime(refused.proposal());
                }
                case PlanMeeting.Planned any -> {}
            }
        }
        with(meeting, version, summary, nextConfirmed || next != null, by, clock.instant());
        for (var person : List.of(meeting.host(), meeting.employee())) {
            notices.tell(new Notice(
                    person,
                    Topic.ONE_TO_ONES,
                    "onetoones.notice.ended",
                    List.of(meeting.nameOfOther(person), meeting.startsAt()),
                    "/one-to-ones/" + meeting.id()));
        }
        return new Ended();
    }

    /** As it was at that moment, when nobody need be told any more. */
    @Transactional
    public void with(Meeting meeting, long version, String summary, boolean nextConfirmed, Viewer by, Instant at) {
        written.hold(meeting.id(), at);
        points.carryFrom(meeting);
        talks.end(meeting, version, summary, nextConfirmed, by.id(), at);
    }
}
