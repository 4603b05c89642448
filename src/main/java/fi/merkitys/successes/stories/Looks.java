package fi.merkitys.successes.stories;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.identity.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who looks at stories in the making: the hero can see it in the audit trail. */
@Component
class Looks {
    private final AuditTrail trail;

    Looks(AuditTrail trail) {
        this.trail = trail;
    }

    /** Whoever began it takes part in it, and what is told inside is for everybody. */
    void at(Story story, Viewer viewer) {
        if (!story.isToldInside() && !story.begunBy().equals(viewer.id())) {
            trail.looked(viewer, PersonalData.STORIES, List.of(story.hero().id()));
        }
    }
}
