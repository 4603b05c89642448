package fi.merkitys.onetoones;

import fi.merkitys.onetoones.skiplevel.Heard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Talks that need somebody now.
 *
 * @param next within the week
 * @param withoutFollowUp held, without a summary or a next date; for the host
 * @param unanswered what a leader heard and has not said anything about
 * @param unsaid whose time is over, and nobody has said yet whether they met
 * @param waiting who has waited longest for a word
 * @param ending series that end soon, or none
 */
public record TalksToday(
        List<Next> next,
        List<Meeting> withoutFollowUp,
        List<Heard> unanswered,
        List<Meeting> unsaid,
        List<ReadOneToOnes.Report> waiting,
        @Nullable EndingSeries ending) {
    /** @param points on its agenda so far */
    public record Next(Meeting meeting, int points) {}

    /** Whether there are any to come, or to be come back to. */
    public boolean areNear() {
        return !next.isEmpty() || !withoutFollowUp.isEmpty() || !unanswered.isEmpty();
    }

    public boolean isEmpty() {
        return !areNear() && unsaid.isEmpty() && waiting.isEmpty() && ending == null;
    }
}
