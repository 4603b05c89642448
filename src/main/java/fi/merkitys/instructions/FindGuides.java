package fi.merkitys.instructions;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.Finds;
import java.util.List;
import org.springframework.stereotype.Component;

/** Guides from any page, and that one of them is outdated. */
@Component
class FindGuides implements Finds {
    private final NamedGuides guides;

    FindGuides(NamedGuides guides) {
        this.guides = guides;
    }

    @Override
    public List<Found> holding(String words, Viewer viewer) {
        return guides.holding(words, MOST).stream()
                .map(guide -> new Found(
                        guide.title(),
                        guide.language(),
                        "instructions.one",
                        guide.path(),
                        new Act("instructions.outdated", guide.path() + "/reports")))
                .toList();
    }
}
