package fi.merkitys.goals.progress;

import fi.merkitys.goals.OutcomeGoals;
import fi.merkitys.goals.reality.CheckGoal;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** The goals that are asked of somebody, each with her own figures over time. */
@Service
public class MyGoals {
    private final OutcomeGoals goals;
    private final CheckGoal checks;
    private final Clock clock;

    MyGoals(OutcomeGoals goals, CheckGoal checks, Clock clock) {
        this.goals = goals;
        this.checks = checks;
        this.clock = clock;
    }

    /** For the person herself and for those who may see her figures: the asker makes sure of that. */
    public List<OwnProgress> of(PersonId person) {
        var revision = checks.now();
        var found = new ArrayList<OwnProgress>();
        for (var goal : goals.openOn(LocalDate.now(clock))) {
            var check = checks.today(goal, revision);
            if (check.members().containsKey(person.value())) {
                found.add(new OwnProgress(person.value(), check, checks.ownOverTime(goal, person, revision)));
            }
        }
        return found;
    }
}
