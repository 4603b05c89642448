package fi.merkitys.today;

import fi.merkitys.actions.AgreedAction;
import fi.merkitys.concerns.now.ReadConcerns;
import fi.merkitys.contacts.imports.SourceCard;
import fi.merkitys.deputies.ReadDeputies;
import fi.merkitys.feedback.now.ReadFeedback;
import fi.merkitys.goals.progress.OwnProgress;
import fi.merkitys.goals.verdicts.Verdicts;
import fi.merkitys.golive.GoLive;
import fi.merkitys.instructions.now.ReadInstructions;
import fi.merkitys.onetoones.TalksToday;
import fi.merkitys.rights.correction.Correction;
import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.successes.gestures.ReadGestures;
import fi.merkitys.successes.now.ReadSuccesses;
import fi.merkitys.successes.praise.ReadPraise;
import fi.merkitys.successes.rhythm.ReadWaiting;
import fi.merkitys.support.now.ReadSupport;
import fi.merkitys.voice.now.ReadVoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What needs somebody now.
 *
 * @param goLive how it stands with figures; none where all is done
 * @param failing kinds of data that could not be deleted in time, for the administrator
 * @param corrections requests that wait for an answer of the viewer
 * @param deputies who stands in for whom, as far as it is the viewer's business
 * @param feedback what was said to the viewer, asked of the viewer, or is to be come back to
 * @param successes what the viewer was thanked for, and what the viewer's people told
 * @param thanks who of the viewer's people has waited longest for thanks
 * @param changes goals whose verdict has changed lately, for those who lead
 * @param sources contact sources that need a hand, for those who bring contacts in
 * @param own one's own goals, for agents
 * @param talks one-to-ones that are near, or need something afterwards, and who waits for one
 * @param actions what the viewer agreed to do and is late or due soon
 * @param praise what customers said and the viewer has yet to confirm
 * @param gestures whom the viewer could thank in person
 * @param concerns whether something confidential waits for the viewer
 * @param voice what became of what the viewer raised, and what of others' waits for the viewer
 * @param instructions which guides need the viewer
 * @param support what the viewer and another have taken up, and is due
 * @param firstStep what to begin with where nothing else needs the viewer, or none
 */
public record Today(
        GoLive.@Nullable State goLive,
        List<Keeping> failing,
        List<Correction> corrections,
        ReadDeputies.Summary deputies,
        ReadFeedback.Summary feedback,
        ReadSuccesses.Summary successes,
        ReadWaiting.Summary thanks,
        List<Verdicts.Change> changes,
        List<SourceCard> sources,
        List<OwnProgress> own,
        TalksToday talks,
        List<AgreedAction> actions,
        ReadPraise.Summary praise,
        ReadGestures.Summary gestures,
        ReadConcerns.Summary concerns,
        ReadVoice.Summary voice,
        ReadInstructions.Summary instructions,
        ReadSupport.Summary support,
        @Nullable FirstStep firstStep) {
    public boolean isQuiet() {
        return goLive == null
                && failing.isEmpty()
                && corrections.isEmpty()
                && deputies.isEmpty()
                && feedback.isEmpty()
                && successes.isEmpty()
                && thanks.isEmpty()
                && changes.isEmpty()
                && sources.isEmpty()
                && own.isEmpty()
                && talks.isEmpty()
                && actions.isEmpty()
                && praise.isEmpty()
                && gestures.isEmpty()
                && concerns.isEmpty()
                && voice.isEmpty()
                && instructions.isEmpty()
                && support.isEmpty();
    }

    Today beginningWith(@Nullable FirstStep step) {
        return new Today(
                goLive,
                failing,
                corrections,
                deputies,
                feedback,
                successes,
                thanks,
                changes,
                sources,
                own,
                talks,
                actions,
                praise,
                gestures,
                concerns,
                voice,
                instructions,
                support,
                step);
    }
}
