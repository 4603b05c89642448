package fi.merkitys.onetoones.kinds;

import fi.merkitys.identity.Viewer;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.onetoones.PlanMeeting;
import fi.merkitys.people.OwnPeople;
import fi.merkitys.people.OwnPerson;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor invites one of their own people to a talk of any kind. */
@Service
public class PlanTalk {
    private static final LocalTime USUALLY = LocalTime.of(10, 0);

    private final OwnPeople own;
    private final PlanMeeting plan;
    private final Notices notices;
    private final Clock clock;

    PlanTalk(OwnPeople own, PlanMeeting plan, Notices notices, Clock clock) {
        this.own = own;
        this.plan = plan;
        this.notices = notices;
        this.clock = clock;
    }

    /** With whom the viewer may plan one; nobody's deputy does. */
    @Transactional(readOnly = true)
    public List<OwnPerson> people(Viewer viewer) {
        return own.of(viewer.id(), viewer.directory()).stream()
                .filter(person -> !person.deputy())
                .toList();
    }

    boolean isOwn(PersonId person, Viewer viewer) {
        return people(viewer).stream().anyMatch(one -> one.id().equals(person));
    }

    /** About a week ahead, when both have time; or a usual hour where nobody is chosen yet. */
    @Transactional(readOnly = true)
    public LocalDateTime proposal(@Nullable PersonId person, TalkKind kind, Viewer viewer) {
        var wished = LocalDate.now(clock).plusWeeks(1).atTime(USUALLY);
        var found = person == null ? null : plan.proposal(viewer.id(), person, wished, kind.length());
        return found == null ? wished : found;
    }

    /** @param person one of the viewer's own */
    @Transactional
    public PlanMeeting.Outcome with(PersonId person, TalkKind kind, LocalDateTime at, Viewer viewer) {
        var outcome = plan.at(viewer.id(), person, kind.template(), at, kind.length());
        if (outcome instanceof PlanMeeting.Planned planned) {
            var meeting = planned.meeting();
            notices.tell(new Notice(
                    person,
                    Topic.ONE_TO_ONES,
                    "onetoones.notice.once",
                    List.of(viewer.name(), meeting.startsAt()),
                    meeting.path()));
        }
        return outcome;
    }
}
