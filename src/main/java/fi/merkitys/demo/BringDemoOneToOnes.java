package fi.merkitys.demo;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.ShiftHours;
import fi.merkitys.onetoones.Histories;
import fi.merkitys.onetoones.Histories.Became;
import fi.merkitys.onetoones.Meeting;
import fi.merkitys.onetoones.MeetingState;
import fi.merkitys.onetoones.OwnHours;
import fi.merkitys.onetoones.PlanOneToOnes;
import fi.merkitys.onetoones.Planning;
import fi.merkitys.onetoones.scheduling.Hours;
import fi.merkitys.onetoones.scheduling.Lengths;
import fi.merkitys.onetoones.scheduling.Rhythm;
import fi.merkitys.people.PersonId;
import fi.merkitys.workdays.Countries;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** One-to-ones on every level: a year that was, mostly held, and a year to come. One supervisor lets them slip. */
@Service
class BringDemoOneToOnes {
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final PlanOneToOnes plan;
    private final ShiftHours shifts;
    private final Countries rules;
    private final OwnHours hours;
    private final Histories histories;
    private final DemoDirectory directory;
    private final WholeOrganisation whole;
    private final Clock clock;

    BringDemoOneToOnes(
            PlanOneToOnes plan,
            ShiftHours shifts,
            Countries rules,
            OwnHours hours,
            Histories histories,
            DemoDirectory directory,
            WholeOrganisation whole,
            Clock clock) {
        this.plan = plan;
        this.shifts = shifts;
        this.rules = rules;
        this.hours = hours;
        this.histories = histories;
        this.directory = directory;
        this.whole = whole;
        this.clock = clock;
    }

    void of(DemoOrganisation demo) {
        whole.run(() -> bring(demo));
    }

    private void bring(DemoOrganisation demo) {
        shifts.keep(Arrays.stream(DemoShift.values())
                .flatMap(shift -> Stream.of(hours(shift, true), hours(shift, false)))
                .toList());
        directory.sites().forEach((name, id) -> rules.setSite(id, name.equals(TeamPlan.TAMPERE) ? "fi" : "lt"));
        var ids = directory.people();
        supervisorsOf(demo, TeamPlan.NIGHT_OWLS.name())
                .forEach(person -> hours.set(
                        DemoDirectory.id(ids, person.employeeId()),
                        new Hours(LocalTime.of(5, 0), LocalTime.of(12, 30))));
        var today = LocalDate.now(clock);
        plan.now(
                new Planning(
                        true,
                        Rhythm.MONTHLY,
                        new Lengths(45, 15, 15),
                        today.minusMonths(12),
                        today.plusMonths(12).minusDays(1)),
                DemoDirectory.id(ids, demo.people().getFirst().employeeId()));
        remember(demo, ids);
    }

    private static ShiftHours.Shift hours(DemoShift shift, boolean inFinland) {
        return new ShiftHours.Shift(
                shift.called(inFinland),
                0,
                LocalTime.ofSecondOfDay(shift.start()),
                LocalTime.ofSecondOfDay(shift.end()));
    }

    private static List<DemoPerson> supervisorsOf(DemoOrganisation demo, String team) {
        return demo.people().stream()
                .filter(person -> person.is(DemoRole.SUPERVISOR) && team.equals(person.team()))
                .toList();
    }

    /** Of the last one of this week, nobody has said yet whether it was held. */
    private void remember(DemoOrganisation demo, Map<String, PersonId> ids) {
        var slips = DemoDirectory.id(
                ids, supervisorsOf(demo, TeamPlan.SLIPS).getFirst().employeeId());
        var chance = new SplittableRandom(20_261_122);
        var history = new ArrayList<Became>();
        var past = histories.unsaid();
        var latest = past.stream()
                .filter(meeting -> meeting.startsAt().isAfter(clock.instant().minus(A_WEEK)))
                .collect(Collectors.toMap(Meeting::host, Meeting::id, (before, after) -> after));
        for (var meeting : past) {
            var draw = chance.nextDouble();
            if (!meeting.id().equals(latest.get(meeting.host()))) {
                history.add(meeting.host().equals(slips) ? slipped(meeting, draw) : usual(meeting, draw));
            }
        }
        histories.write(history);
    }

    private static Became usual(Meeting meeting, double draw) {
        if (draw < .04) {
            return new Became(meeting.id(), MeetingState.SKIPPED, meeting.startsAt(), null);
        }
        return held(meeting, draw < .12 ? TWO_DAYS : Duration.ZERO);
    }

    /** Many are left out, and of the others some come a week late. */
    private static Became slipped(Meeting meeting, double draw) {
        if (draw < .55) {
            return new Became(meeting.id(), MeetingState.SKIPPED, meeting.startsAt(), null);
        }
        return held(meeting, draw < .8 ? Duration.ofDays(7) : Duration.ZERO);
    }

    private static Became held(Meeting meeting, Duration late) {
        var at = meeting.startsAt().plus(late);
        return new Became(meeting.id(), MeetingState.HELD, at, at.plus(meeting.length()));
    }
}
