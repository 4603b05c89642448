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
        @Nullable String problem) {
    static final TypedInTalk NOTHING = new TypedInTalk("", "", "", "", null);

    public boolean isSummaryWrong() {
        return problem != null && problem.endsWith("summary");
    }

    public @Nullable String actionProblem() {
        return isSummaryWrong() ? null : problem;
    }
}
