package fi.merkitys.onetoones;

import fi.merkitys.onetoones.skiplevel.Heard;
import java.util.List;

/**
 * Talks that need somebody now.
 *
 * @param next within the week
 * @param withoutFollowUp held, without a summary or a next date; for the host
 * @param unanswered what a leader heard and has not said anything about
 */
public record TalksToday(List<Next> next, List<Meeting> withoutFollowUp, List<Heard> unanswered) {
    /** @param points on its agenda so far */
    public record Next(Meeting meeting, int points) {}

    public boolean isEmpty() {
        return next.isEmpty() && withoutFollowUp.isEmpty() && unanswered.isEmpty();
    }
}
