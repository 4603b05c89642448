package fi.merkitys.onetoones;

import fi.merkitys.actions.AgreedActions;
import fi.merkitys.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is due: of the employee whatever the viewer knows of, of the host what the two agreed. */
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
        return Stream.concat(
                        actions.openOf(meeting.employee()).stream(),
                        actions.openBetween(meeting.host(), meeting.employee()).stream())
                .filter(action -> action.isDueBy(today))
                .distinct()
                .map(action -> new Suggestion(
                        "action:" + action.id(),
                        "onetoones.suggestion.action",
                        List.of(action.what()),
                        "/actions#action-" + action.id()))
                .toList();
    }
}
