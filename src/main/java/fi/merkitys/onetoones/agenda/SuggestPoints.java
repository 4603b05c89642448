package fi.merkitys.onetoones.agenda;

import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.Meeting;
import fi.merkitys.onetoones.Suggestion;
import fi.merkitys.onetoones.Suggestions;
import fi.merkitys.shell.Wording;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Gathers what may be worth a word, from the modules that know; one click puts it on the agenda. */
@Service
public class SuggestPoints {
    private final List<Suggestions> known;
    private final Points points;
    private final Clock clock;

    SuggestPoints(List<Suggestions> known, Points points, Clock clock) {
        this.known = known;
        this.points = points;
        this.clock = clock;
    }

    /** Without those that the two have on their agenda already. */
    public List<Suggestion> of(Meeting meeting, Viewer viewer) {
        var taken = points.sources(meeting);
        return known.stream()
                .flatMap(some -> some.of(meeting, viewer).stream())
                .filter(suggestion -> !taken.contains(suggestion.source()))
                .toList();
    }

    /** In the words of whoever takes it up. */
    public void take(String source, Meeting meeting, Viewer viewer, Wording words) {
        of(meeting, viewer).stream()
                .filter(suggestion -> suggestion.source().equals(source))
                .findFirst()
                .ifPresent(suggestion -> points.add(
                        meeting,
                        shortened(words.t(suggestion.key(), suggestion.args().toArray())),
                        suggestion.source(),
                        viewer.id(),
                        clock.instant()));
    }

    private static String shortened(String words) {
        return words.length() <= Point.LONGEST ? words : words.substring(0, Point.LONGEST - 1) + "…";
    }
}
