package fi.merkitys.onetoones.skiplevel;

import fi.merkitys.identity.Viewer;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.onetoones.Meeting;
import fi.merkitys.onetoones.PlanMeeting;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profiles;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A leader invites somebody from the front line; their line supervisor is told that they meet, and nothing else. */
@Service
public class InviteFrontLine {
    private static final int EVERYBODY = 100_000;
    private static final Duration LENGTH = Duration.ofMinutes(30);

    private final FrontLine frontLine;
    private final PlanMeeting plan;
    private final Profiles profiles;
    private final Notices notices;
    private final Clock clock;

    InviteFrontLine(FrontLine frontLine, PlanMeeting plan, Profiles profiles, Notices notices, Clock clock) {
        this.frontLine = frontLine;
        this.plan = plan;
        this.profiles = profiles;
        this.notices = notices;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    record Invited(long meeting) implements Outcome {}

    /**
     * @param words the key of what to do about it
     * @param proposal when both have time instead, or none
     */
    record Refused(String words, @Nullable LocalDateTime proposal) implements Outcome {}

    @Transactional
    public Outcome to(PersonId person, @Nullable LocalDateTime at, Viewer leader) {
        if (at == null || !at.isAfter(LocalDateTime.now(clock))) {
            return new Refused("onetoones.skip.problem.time", null);
        }
        if (frontLine.next(leader.id(), EVERYBODY).stream()
                .noneMatch(one -> one.id().equals(person))) {
            return new Refused("onetoones.skip.problem.person", null);
        }
        return switch (plan.at(leader.id(), person, FrontLine.TEMPLATE, at, LENGTH)) {
            case PlanMeeting.Refused why -> new Refused(why.words(), why.proposal());
            case PlanMeeting.Planned planned -> invited(planned.meeting(), leader);
        };
    }

    private Outcome invited(Meeting meeting, Viewer leader) {
        tell(
                meeting.employee(),
                "onetoones.notice.invited",
                List.of(leader.name(), meeting.startsAt()),
                meeting.path());
        profiles.find(meeting.employee()).ifPresent(employee -> {
            if (employee.supervisor() != null) {
                tell(
                        employee.supervisor(),
                        "onetoones.notice.skipLevel",
                        List.of(leader.name(), employee.name(), meeting.startsAt()),
                        "/heard");
            }
        });
        return new Invited(meeting.id().value());
    }

    private void tell(PersonId to, String key, List<Object> args, String path) {
        notices.tell(new Notice(to, Topic.ONE_TO_ONES, key, args, path));
    }
}
