package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.TalksToday.Next;
import fi.merkitys.onetoones.agenda.OnAgenda;
import fi.merkitys.onetoones.agenda.Points;
import fi.merkitys.onetoones.kinds.FindDueTalks;
import fi.merkitys.onetoones.skiplevel.HeardPoints;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a viewer is told of talks on the first page. */
@Service
public class ReadTalksToday {
    private static final int MOST = 5;
    private static final int LONGEST_WAITING = 3;

    private final NearMeetings near;
    private final FindWaiting waiting;
    private final FindDueTalks due;
    private final FindEndingSeries ending;
    private final Points agenda;
    private final HeardPoints heard;

    ReadTalksToday(
            NearMeetings near,
            FindWaiting waiting,
            FindDueTalks due,
            FindEndingSeries ending,
            Points agenda,
            HeardPoints heard) {
        this.near = near;
        this.waiting = waiting;
        this.due = due;
        this.ending = ending;
        this.agenda = agenda;
        this.heard = heard;
    }

    @Transactional(readOnly = true)
    public TalksToday of(Viewer viewer) {
        var meetings = near.of(viewer.id());
        var next = first(meetings.next());
        var own = meetings.own();
        var coming = Stream.concat(Stream.ofNullable(own), next.stream()).toList();
        var points = coming.isEmpty() ? Map.<MeetingId, OnAgenda>of() : agenda.onAgendas(coming);
        // Nobody reports to an agent.
        var leads = !viewer.isAgentAlone();
        return new TalksToday(
                own == null ? null : next(own, points),
                next.stream().map(one -> next(one, points)).toList(),
                first(meetings.withoutFollowUp()),
                viewer.leadsOthers() ? first(heard.unanswered(viewer.id())) : List.of(),
                meetings.unsaid(),
                leads ? waiting.of(viewer, LONGEST_WAITING) : List.of(),
                leads ? due.of(viewer) : List.of(),
                leads ? ending.of(viewer.id()).orElse(null) : null);
    }

    private Next next(Meeting meeting, Map<MeetingId, OnAgenda> points) {
        return new Next(meeting, points.getOrDefault(meeting.id(), OnAgenda.NOTHING), near.isSoon(meeting));
    }

    private static <T> List<T> first(List<T> all) {
        return all.stream().limit(MOST).toList();
    }
}
