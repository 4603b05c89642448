package fi.merkitys.goals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a goal asks from a day on, until the next version.
 *
 * @param number counts the goal's versions from 1
 * @param writtenBy who wrote it, or nobody where a script did
 */
public record GoalVersion(
        long id,
        GoalId goal,
        int number,
        GoalDefinition definition,
        ScopeNames names,
        Instant writtenAt,
        @Nullable String writtenBy) {}
