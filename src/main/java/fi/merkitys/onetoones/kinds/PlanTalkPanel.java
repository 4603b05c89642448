package fi.merkitys.onetoones.kinds;

import fi.merkitys.directory.PersonPanel;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** On the page of somebody whom one leads: to plan a talk with them. */
@Component
class PlanTalkPanel implements PersonPanel {
    private final PlanTalk plan;

    PlanTalkPanel(PlanTalk plan) {
        this.plan = plan;
    }

    /** Nothing about the person. */
    @Override
    public Set<Data> tells() {
        return Set.of();
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Optional<Shown> show(Viewer viewer, PersonId person) {
        return Data.ONE_TO_ONE_SERIES.isChangedBy(viewer) && plan.isOwn(person, viewer)
                ? Optional.of(new Shown("onetoones/planPanel", Map.of("person", person)))
                : Optional.empty();
    }
}
