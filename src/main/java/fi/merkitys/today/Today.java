package fi.merkitys.today;

import fi.merkitys.contacts.imports.SourceCard;
import fi.merkitys.goals.progress.OwnProgress;
import fi.merkitys.goals.verdicts.Verdicts;
import java.util.List;

/**
 * What needs somebody now.
 *
 * @param changes goals whose verdict has changed lately, for those who lead
 * @param sources contact sources that need a hand, for those who bring contacts in
 * @param own one's own goals, for agents
 */
public record Today(List<Verdicts.Change> changes, List<SourceCard> sources, List<OwnProgress> own) {
    public boolean isQuiet() {
        return changes.isEmpty() && sources.isEmpty() && own.isEmpty();
    }
}
