package fi.merkitys.goals;

import fi.merkitys.shell.TypedText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts down the behaviours behind a goal: what people do who reach it. One talks about these in place of the number, since
 * nobody can do a number.
 */
@Service
public class TellDoing {
    /** More than that is a manual. */
    static final int MOST = 7;
    /** Characters of each. */
    static final int LONGEST = 160;

    private final OutcomeGoals goals;

    TellDoing(OutcomeGoals goals) {
        this.goals = goals;
    }

    /** One on each line; empty lines are nothing. */
    static List<String> lines(@Nullable String typed) {
        return TypedText.plain(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** @return the key of what is wrong with it, or none */
    static @Nullable String problem(List<String> lines) {
        if (lines.size() > MOST) {
            return "goals.doing.problem.many";
        }
        return lines.stream().anyMatch(line -> line.codePointCount(0, line.length()) > LONGEST)
                ? "goals.doing.problem.long"
                : null;
    }

    @Transactional
    public void of(GoalId goal, List<String> doing) {
        goals.tellDoing(goal, doing);
    }
}
