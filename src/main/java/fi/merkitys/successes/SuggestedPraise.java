package fi.merkitys.successes;

import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.Meeting;
import fi.merkitys.onetoones.Suggestion;
import fi.merkitys.onetoones.Suggestions;
import fi.merkitys.shell.TypedText;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the employee of a talk was thanked for lately, as far as who asks may read it. */
@Component
class SuggestedPraise implements Suggestions {
    private static final Duration LATELY = Duration.ofDays(35);
    private static final int MOST = 2;
    /** Characters; enough to know which. */
    private static final int BEGINNING = 80;

    private final Successes successes;
    private final Clock clock;

    SuggestedPraise(Successes successes, Clock clock) {
        this.successes = successes;
        this.clock = clock;
    }

    @Override
    public List<Suggestion> of(Meeting meeting, Viewer viewer) {
        return successes.praiseOf(meeting.employee(), clock.instant().minus(LATELY), MOST, viewer.id()).stream()
                .map(success -> new Suggestion(
                        "success:" + success.id(),
                        "successes.suggestion",
                        List.of(success.names(), TypedText.firstLine(success.words(), BEGINNING)),
                        success.path()))
                .toList();
    }
}
