package fi.merkitys.goals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a goal asks from a day on, until the next version.
 *
 * @param number counts the goal's versions from 1
 * @param writtenBy who wrote it, or nobody where a script did
 * @param doing the behaviours behind the goal, whichever version: how contacts are met where it is reached
 */
public record GoalVersion(
        long id,
        GoalId goal,
        int number,
        GoalDefinition definition,
        ScopeNames names,
        Instant writtenAt,
        @Nullable String writtenBy,
        List<String> doing) {
    public GoalVersion {
        doing = List.copyOf(doing);
    }
}
