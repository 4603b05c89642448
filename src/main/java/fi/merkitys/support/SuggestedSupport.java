package fi.merkitys.support;

import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.Meeting;
import fi.merkitys.onetoones.Suggestion;
import fi.merkitys.onetoones.Suggestions;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the two of a talk have taken up between them; not what it is about. */
@Component
class SuggestedSupport implements Suggestions {
    private final Lines lines;

    SuggestedSupport(Lines lines) {
        this.lines = lines;
    }

    @Override
    public List<Suggestion> of(Meeting meeting, Viewer viewer) {
        return meeting.isOf(viewer)
                ? lines.of(viewer.id()).stream()
                        .filter(line -> line.isOpen() && !line.between())
                        .filter(line -> line.supervisor().id().equals(meeting.host())
                                && line.employee().id().equals(meeting.employee()))
                        .map(line -> new Suggestion(
                                "support:" + line.id(), "support.suggestion", List.of(line.dueOn()), line.path()))
                        .toList()
                : List.of();
    }
}
