package fi.merkitys.voice;

import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.Meeting;
import fi.merkitys.onetoones.Suggestion;
import fi.merkitys.onetoones.Suggestions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the employee of a talk raised and has no answer to, as far as who asks may know that it is theirs. */
@Component
class SuggestedVoice implements Suggestions {
    private static final Duration LONG = Duration.ofDays(5);
    private static final int MOST = 2;

    private final Items items;
    private final Clock clock;

    SuggestedVoice(Items items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @Override
    public List<Suggestion> of(Meeting meeting, Viewer viewer) {
        return items.unansweredOf(meeting.employee(), viewer, clock.instant().minus(LONG), MOST).stream()
                .map(item -> new Suggestion(
                        "voice:" + item.id(), "voice.suggestion", List.of(item.beginning()), item.path()))
                .toList();
    }
}
