package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.TalksToday.Next;
import fi.merkitys.onetoones.agenda.Points;
import fi.merkitys.onetoones.skiplevel.HeardPoints;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/** What a viewer is told of talks on the first page. */
@Service
public class ReadTalksToday {
    private static final Duration AHEAD = Duration.ofDays(7);
    /** Older ones are history. */
    private static final Duration BACK = Duration.ofDays(30);

    private static final int MOST = 5;

    private final Meetings meetings;
    private final Points agenda;
    private final Talks talks;
    private final HeardPoints heard;
    private final Clock clock;

    ReadTalksToday(Meetings meetings, Points agenda, Talks talks, HeardPoints heard, Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.talks = talks;
        this.heard = heard;
        this.clock = clock;
    }

    public TalksToday of(Viewer viewer) {
        var now = clock.instant();
        var ahead = meetings.of(viewer.id(), now, now.plus(AHEAD));
        var next = first(ahead.stream()
                .filter(one -> one.isPlanned() && !one.isOpenAfter(now))
                .toList());
        var points = agenda.onAgendas(next);
        return new TalksToday(
                next.stream()
                        .map(one -> new Next(one, points.getOrDefault(one.id(), 0)))
                        .toList(),
                first(talks.withoutFollowUp(viewer.id(), now.minus(BACK), now)),
                viewer.leadsOthers() ? first(heard.unanswered(viewer.id())) : List.of());
    }

    private static <T> List<T> first(List<T> all) {
        return all.stream().limit(MOST).toList();
    }
}
