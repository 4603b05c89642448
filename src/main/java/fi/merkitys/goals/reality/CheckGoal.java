package fi.merkitys.goals.reality;

import fi.merkitys.goals.Days;
import fi.merkitys.goals.GoalVersion;
import fi.merkitys.goals.OutcomeGoal;
import fi.merkitys.goals.fairness.JointAttainment;
import fi.merkitys.goals.fairness.RealityCheck;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Holds goals against the last full period; what has been computed from the present data is remembered. */
@Service
public class CheckGoal {
    private static final int PERIODS_SHOWN = 8;
    /** Beyond this many people together the checks not asked for longest are forgotten; a person takes some 200 bytes. */
    private static final long ROOM = 150_000;

    private final Figuring figuring;
    private final Revisions revisions;
    private final Clock clock;
    private final Remembered<CheckKey, Check> checks = new Remembered<>(ROOM, Check::size);
    private final Remembered<CheckKey, PeriodFinding> findings = new Remembered<>(20_000, any -> 1);
    private final Remembered<OwnKey, List<OwnFigure>> own = new Remembered<>(20_000, any -> 1);
    private final Remembered<List<CheckKey>, JointAttainment> joint = new Remembered<>(2_000, any -> 1);

    CheckGoal(Figuring figuring, Revisions revisions, Clock clock) {
        this.figuring = figuring;
        this.revisions = revisions;
        this.clock = clock;
    }

    public Revision now() {
        return revisions.now();
    }

    /** Yesterday, or this day where it is over. */
    public LocalDate over(LocalDate day) {
        var yesterday = LocalDate.now(clock).minusDays(1);
        return day.isAfter(yesterday) ? yesterday : day;
    }

    /** The version that holds today against the last full period, or the last one that the figures reach. */
    public Check today(OutcomeGoal goal, Revision revision) {
        var today = LocalDate.now(clock);
        var version = goal.on(today);
        return check(version, present(version, today, revision), revision);
    }

    private Days present(GoalVersion version, LocalDate today, Revision revision) {
        return version.definition().period().lastEndedBy(over(today), revision.figuresEnd());
    }

    /** Whether a later full period has ended, of which there are no figures. */
    public boolean lagsBehind(Check check) {
        var last = check.version().definition().period().lastEndedBy(over(LocalDate.now(clock)));
        return check.days().until().isBefore(last.until());
    }

    /** The version that held on this day against the last full period that had ended by then. */
    public Check until(LocalDate day, OutcomeGoal goal, Revision revision) {
        var version = goal.on(day);
        return check(version, version.definition().period().lastEndedBy(over(day)), revision);
    }

    private Check check(GoalVersion version, Days days, Revision revision) {
        return checks.get(new CheckKey(version.id(), days, revision), () -> figuring.check(version, days, revision));
    }

    /** The last periods, newest first, each against the version that held at its end. */
    public List<PeriodFinding> overTime(OutcomeGoal goal, Revision revision) {
        return periods(goal, revision).stream()
                .map(past -> findings.get(past.key(revision), () -> past.finding(figuring, revision)))
                .toList();
    }

    /** One person's own figures in the same periods. */
    public List<OwnFigure> ownOverTime(OutcomeGoal goal, PersonId person, Revision revision) {
        return own.get(
                new OwnKey(person, goal.latest().id(), LocalDate.now(clock), revision),
                () -> periods(goal, revision).stream()
                        .map(past -> past.own(figuring, person))
                        .toList());
    }

    private List<Past> periods(OutcomeGoal goal, Revision revision) {
        var today = LocalDate.now(clock);
        var holding = goal.on(today);
        var period = holding.definition().period();
        var periods = new ArrayList<Past>();
        var days = present(holding, today, revision);
        for (var i = 0; i < PERIODS_SHOWN; i++) {
            periods.add(new Past(i == 0 ? holding : goal.on(days.until()), days, !goal.startedBy(days.until())));
            days = period.before(days);
        }
        return periods;
    }

    private record Past(GoalVersion version, Days days, boolean beforeTheGoal) {
        CheckKey key(Revision revision) {
            return new CheckKey(version.id(), days, revision);
        }

        PeriodFinding finding(Figuring figuring, Revision revision) {
            return new PeriodFinding(
                    days,
                    version.number(),
                    version.definition().target(),
                    figuring.check(version, days, revision).attainment(),
                    beforeTheGoal);
        }

        OwnFigure own(Figuring figuring, PersonId person) {
            return new OwnFigure(
                    days,
                    figuring.own(version.definition(), person, days),
                    version.definition().target(),
                    beforeTheGoal);
        }
    }

    /** For information only: who reaches all of these goals at once. */
    public JointAttainment joint(Collection<Check> together) {
        var keys = together.stream()
                .map(check -> new CheckKey(check.version().id(), check.days(), check.revision()))
                .toList();
        return joint.get(
                keys,
                () -> JointAttainment.of(
                        together.stream().map(Check::result).collect(Collectors.<RealityCheck>toList())));
    }

    /** Everything that a check depends on; a version never changes. */
    private record CheckKey(long version, Days days, Revision revision) {}

    private record OwnKey(PersonId person, long latestVersion, LocalDate today, Revision revision) {}
}
