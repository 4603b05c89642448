package fi.merkitys.onetoones;

import fi.merkitys.onetoones.scheduling.Scheduler;
import fi.merkitys.people.PersonId;
import fi.merkitys.workdays.PublicHolidays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor plans a year with everybody who reports to them; a leader, for everybody further down as well. */
@Service
public class PlanOneToOnes {
    private final Reports reports;
    private final ReadAvailability availability;
    private final PublicHolidays holidays;
    private final WriteMeetings write;
    private final FindEndingSeries ending;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanOneToOnes(
            Reports reports,
            ReadAvailability availability,
            PublicHolidays holidays,
            WriteMeetings write,
            FindEndingSeries ending,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.availability = availability;
        this.holidays = holidays;
        this.write = write;
        this.ending = ending;
        this.events = events;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    public record Planned(int people, int meetings) implements Outcome {}

    /** What was looked at is not possible any more: somebody looks again. */
    public record ChangedMeanwhile(ProposedYear now) implements Outcome {}

    /** What it would be. The same people, hours and absences give the same times. */
    @Transactional(readOnly = true)
    public ProposedYear propose(Planning planning, PersonId planner) {
        return propose(planning, planner, any -> true);
    }

    private ProposedYear propose(Planning planning, PersonId planner, Predicate<Reports.Report> whom) {
        var below = reports.below(planner, planning.everybody(), LocalDate.now(clock), planning.from()).stream()
                .filter(whom)
                .toList();
        var open = below.stream().filter(report -> !report.planned()).toList();
        var people = open.stream()
                .flatMap(report -> Stream.of(report.pair().host(), report.pair().employee()))
                .distinct()
                .toList();
        var scheduler = new Scheduler(
                availability.of(people, planning.from(), planning.until(), Set.of()),
                new Scheduler.Holidays(holidays.between(planning.from(), planning.until())),
                planning.from(),
                planning.until(),
                clock.getZone());
        var plan =
                scheduler.plan(open.stream().map(Reports.Report::pair).toList(), planning.rhythm(), planning.lengths());
        return ProposedYear.of(planning, open, below.size() - open.size(), plan);
    }

    /** All of it or nothing; who plans at the same moment waits. */
    @Transactional
    public Outcome confirm(Planning planning, String fingerprint, PersonId planner) {
        write.hold();
        var proposed = propose(planning, planner);
        if (!proposed.fingerprint().equals(fingerprint)) {
            return new ChangedMeanwhile(proposed);
        }
        events.publishEvent(new MeetingsChanged(MeetingsChanged.What.PLANNED, written(proposed, planner), planner));
        return new Planned(proposed.people(), proposed.meetings());
    }

    /** The year after for those whose series end first, as they had it. */
    @Transactional
    public Planned renew(PersonId host) {
        write.hold();
        var series = ending.of(host);
        if (series.isEmpty()) {
            return new Planned(0, 0);
        }
        var people = series.get().people();
        var proposed = propose(
                series.get().next(),
                host,
                report -> people.contains(report.pair().employee()));
        events.publishEvent(new MeetingsChanged(MeetingsChanged.What.PLANNED, written(proposed, host), host));
        return new Planned(proposed.people(), proposed.meetings());
    }

    /** Without anybody's looking at it first, or being told. */
    @Transactional
    public Planned now(Planning planning, PersonId planner) {
        write.hold();
        var proposed = propose(planning, planner);
        written(proposed, planner);
        return new Planned(proposed.people(), proposed.meetings());
    }

    private List<Meeting> written(ProposedYear year, PersonId planner) {
        var pairs = year.hosts().stream()
                .flatMap(host -> host.reports().stream())
                .map(ProposedYear.One::pair)
                .toList();
        return write.series(pairs, year.planning(), year.plan().placed(), planner);
    }
}
