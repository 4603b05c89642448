package fi.merkitys.onetoones;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.MyOneToOnes.Clash;
import fi.merkitys.onetoones.MyOneToOnes.Plans;
import fi.merkitys.onetoones.MyOneToOnes.StandIn;
import fi.merkitys.people.Deputies;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the page of one's own one-to-ones. */
@Service
@Transactional
class ReadMyOneToOnes {
    private static final int COMING = 6;
    private static final int PROPOSALS = 3;

    private final Meetings meetings;
    private final ReadOneToOnes read;
    private final Reasons reasons;
    private final FindClashes clashes;
    private final MoveMeeting move;
    private final Deputies deputies;
    private final AuditTrail trail;
    private final Clock clock;

    ReadMyOneToOnes(
            Meetings meetings,
            ReadOneToOnes read,
            Reasons reasons,
            FindClashes clashes,
            MoveMeeting move,
            Deputies deputies,
            AuditTrail trail,
            Clock clock) {
        this.meetings = meetings;
        this.read = read;
        this.reasons = reasons;
        this.clashes = clashes;
        this.move = move;
        this.deputies = deputies;
        this.trail = trail;
        this.clock = clock;
    }

    public MyOneToOnes of(Viewer viewer) {
        var now = clock.instant();
        var zone = clock.getZone();
        var year = meetings.of(viewer.id(), YearStrip.begin(now, zone), YearStrip.end(now, zone));
        var coming = year.stream()
                .filter(meeting -> meeting.isPlanned() && meeting.endsAt().isAfter(now))
                .toList();
        return new MyOneToOnes(
                coming.isEmpty() ? null : coming.getFirst(),
                coming.stream().skip(1).limit(COMING).toList(),
                year.stream().filter(ReadMyOneToOnes::isDropped).toList(),
                reasons.of(viewer.id()),
                read.unsaid(viewer.id()),
                clashes(viewer.id()),
                YearStrip.of(year, now, zone),
                read.reportsOf(viewer.id()),
                standsIn(viewer),
                plans(viewer),
                Data.ONE_TO_ONE_DATES.seenBy(viewer) == Grain.VALUE,
                Data.ONE_TO_ONE_RULES.isChangedBy(viewer));
    }

    private static boolean isDropped(Meeting meeting) {
        return (meeting.state() == MeetingState.SKIPPED || meeting.state() == MeetingState.CANCELLED)
                && !meeting.seriesEnded();
    }

    /** For the first ones; whoever has more moves those first. */
    private List<Clash> clashes(PersonId person) {
        return clashes.of(person).stream()
                .limit(PROPOSALS)
                .map(meeting -> new Clash(meeting, move.proposal(meeting)))
                .toList();
    }

    private List<StandIn> standsIn(Viewer viewer) {
        return deputies.heldBy(viewer.id(), LocalDate.now(clock)).stream()
                .map(deputy -> {
                    var reports = read.reportsOf(new PersonId(deputy.supervisorId()));
                    trail.looked(
                            viewer,
                            PersonalData.ONE_TO_ONES,
                            reports.stream().map(ReadOneToOnes.Report::id).toList());
                    return new StandIn(deputy, reports);
                })
                .toList();
    }

    private static Plans plans(Viewer viewer) {
        if (!Data.ONE_TO_ONE_SERIES.isChangedBy(viewer)) {
            return Plans.NOTHING;
        }
        return viewer.is(Role.LEADER) ? Plans.EVERYBODY : Plans.REPORTS;
    }
}
