package fi.merkitys.onetoones;

import fi.merkitys.onetoones.agenda.OnAgenda;
import fi.merkitys.onetoones.kinds.DueTalks;
import fi.merkitys.onetoones.skiplevel.Heard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Talks that need somebody now.
 *
 * @param own the viewer's next one with whoever leads them, however far off: there is always something to put down
 * @param next all others within the week
 * @param withoutFollowUp held, without a summary or a next date; for the host
 * @param unanswered what a leader heard and has not said anything about
 * @param unsaid whose time is over, and nobody has said yet whether they met
 * @param waiting who has waited longest for a word
 * @param due kinds of talk that some of the viewer's own people need now
 * @param ending series that end soon, or none
 */
public record TalksToday(
        @Nullable Next own,
        List<Next> next,
        List<Meeting> withoutFollowUp,
        List<Heard> unanswered,
        List<Meeting> unsaid,
        List<ReadOneToOnes.Report> waiting,
        List<DueTalks> due,
        @Nullable EndingSeries ending) {
    /**
     * @param agenda what is on it so far
     * @param soon within the week
     */
    public record Next(Meeting meeting, OnAgenda agenda, boolean soon) {}

    /** Whether there are any to tell of, to come or to be come back to. */
    public boolean areNear() {
        return own != null || !next.isEmpty() || !withoutFollowUp.isEmpty() || !unanswered.isEmpty();
    }

    /** Nothing that needs anybody: a talk next month does not. */
    public boolean isEmpty() {
        return (own == null || !own.soon())
                && next.isEmpty()
                && withoutFollowUp.isEmpty()
                && unanswered.isEmpty()
                && unsaid.isEmpty()
                && waiting.isEmpty()
                && due.isEmpty()
                && ending == null;
    }
}
