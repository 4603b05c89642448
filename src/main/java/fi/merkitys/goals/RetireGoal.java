package fi.merkitys.goals;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a goal with a date; its history stays. */
@Service
public class RetireGoal {
    private final OutcomeGoals goals;

    RetireGoal(OutcomeGoals goals) {
        this.goals = goals;
    }

    /** @param lastDay on which it holds */
    @Transactional
    public boolean on(LocalDate lastDay, GoalId goal) {
        if (!goals.lock(goal)) {
            return false;
        }
        goals.close(goal, lastDay);
        return true;
    }
}
