package fi.merkitys.support;

import fi.merkitys.directory.PersonPanel;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** On the page of one's own people, for their line supervisor alone: to take something up early. */
@Component
class SupportPanel implements PersonPanel {
    private final Matters matters;
    private final Clock clock;

    SupportPanel(Matters matters, Clock clock) {
        this.matters = matters;
        this.clock = clock;
    }

    /** Nothing that was taken up. */
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
        return viewer.isAgentAlone()
                ? Optional.empty()
                : matters.reportsOf(viewer.id(), LocalDate.now(clock)).stream()
                        .filter(report -> report.id().equals(person))
                        .findFirst()
                        .map(report -> new Shown("support/panel", Map.of("person", report)));
    }
}
