package fi.merkitys.onetoones;

import fi.merkitys.actions.AgreedActions;
import fi.merkitys.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the employee agreed to do, with the viewer or alone seen, and is due. */
@Component
class SuggestedActions implements Suggestions {
    private final AgreedActions actions;
    private final Clock clock;

    SuggestedActions(AgreedActions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    /** The database gives those in which the viewer took part. */
    @Override
    public List<Suggestion> of(Meeting meeting, Viewer viewer) {
        var today = LocalDate.now(clock);
        return actions.openOf(meeting.employee()).stream()
                .filter(action -> action.isDueBy(today))
                .map(action -> new Suggestion(
                        "onetoones.suggestion.action", List.of(action.what()), "/actions#action-" + action.id()))
                .toList();
    }
}
