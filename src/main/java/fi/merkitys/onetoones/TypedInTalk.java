package fi.merkitys.onetoones;

import org.jspecify.annotations.Nullable;

/**
 * What was typed on the page of a meeting, so that nothing of it is lost.
 *
 * @param problem the key of what to do about it
 */
public record TypedInTalk(
        String what,
        String owner,
        String due,
        String summary,
        String nextDay,
        String nextTime,
        @Nullable String problem) {
    static final TypedInTalk NOTHING = new TypedInTalk("", "", "", "", "", "", null);

    static TypedInTalk action(String what, String owner, String due, @Nullable String problem) {
        return new TypedInTalk(what, owner, due, "", "", "", problem);
    }

    static TypedInTalk ending(String summary, String nextDay, String nextTime, String problem) {
        return new TypedInTalk("", "", "", summary, nextDay, nextTime, problem);
    }

    public boolean isSummaryWrong() {
        return problem != null && problem.endsWith("summary");
    }

    public @Nullable String nextProblem() {
        return problem != null && problem.endsWith("next") ? problem : null;
    }

    public @Nullable String actionProblem() {
        return isSummaryWrong() || nextProblem() != null ? null : problem;
    }
}
