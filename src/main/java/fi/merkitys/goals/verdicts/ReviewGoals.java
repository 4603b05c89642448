package fi.merkitys.goals.verdicts;

import fi.merkitys.goals.OutcomeGoal;
import fi.merkitys.goals.OutcomeGoals;
import fi.merkitys.goals.reality.CheckGoal;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Looks at every goal anew and writes down each verdict that is another than the last one. */
@Service
public class ReviewGoals {
    private static final Logger log = LoggerFactory.getLogger(ReviewGoals.class);

    private final OutcomeGoals goals;
    private final CheckGoal checks;
    private final Verdicts verdicts;
    private final Clock clock;

    ReviewGoals(OutcomeGoals goals, CheckGoal checks, Verdicts verdicts, Clock clock) {
        this.goals = goals;
        this.checks = checks;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** @return how many verdicts have changed; a second run over the same data changes none */
    public int now() {
        var revision = checks.now();
        var changed = 0;
        for (OutcomeGoal goal : goals.openOn(LocalDate.now(clock))) {
            if (verdicts.tell(checks.today(goal, revision), clock.instant())) {
                changed++;
            }
        }
        if (changed > 0) {
            log.info("{} goals have another verdict than before", changed);
        }
        return changed;
    }

    /** Reckons each goal's weeks, so that the first who opens its page need not wait. */
    void haveAtHand() {
        var revision = checks.now();
        goals.openOn(LocalDate.now(clock)).forEach(goal -> checks.overTime(goal, revision));
    }

    /** As it would have been done on a past day, for goals that are brought in with their history. */
    public void on(LocalDate day) {
        var revision = checks.now();
        var at = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        for (OutcomeGoal goal : goals.openOn(day)) {
            if (goal.startedBy(day)) {
                verdicts.tell(checks.until(day, goal, revision), at);
            }
        }
    }
}
