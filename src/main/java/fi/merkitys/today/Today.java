package fi.merkitys.today;

import fi.merkitys.contacts.imports.SourceCard;
import fi.merkitys.deputies.ReadDeputies;
import fi.merkitys.goals.progress.OwnProgress;
import fi.merkitys.goals.verdicts.Verdicts;
import fi.merkitys.rights.correction.Correction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What needs somebody now.
 *
 * @param corrections requests that wait for an answer of the viewer
 * @param deputies who stands in for whom, as far as it is the viewer's business
 * @param changes goals whose verdict has changed lately, for those who lead
 * @param sources contact sources that need a hand, for those who bring contacts in
 * @param own one's own goals, for agents
 * @param firstStep what to begin with where nothing else needs the viewer, or none
 */
public record Today(
        List<Correction> corrections,
        ReadDeputies.Summary deputies,
        List<Verdicts.Change> changes,
        List<SourceCard> sources,
        List<OwnProgress> own,
        @Nullable FirstStep firstStep) {
    public boolean isQuiet() {
        return corrections.isEmpty() && deputies.isEmpty() && changes.isEmpty() && sources.isEmpty() && own.isEmpty();
    }

    Today beginningWith(@Nullable FirstStep step) {
        return new Today(corrections, deputies, changes, sources, own, step);
    }
}
