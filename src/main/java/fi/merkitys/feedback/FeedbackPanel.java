package fi.merkitys.feedback;

import fi.merkitys.directory.PersonPanel;
import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** On a colleague's page: to tell them something, or to ask them. */
@Component
class FeedbackPanel implements PersonPanel {
    private final Colleagues colleagues;

    FeedbackPanel(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** Nothing that was said. */
    @Override
    public Set<Data> tells() {
        return Set.of();
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Shown> show(Viewer viewer, PersonId person) {
        return colleagues
                .find(person, viewer.id())
                .map(colleague -> new Shown("feedback/panel", Map.of("person", colleague)));
    }
}
