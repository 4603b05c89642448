package fi.merkitys.goals.progress;

import fi.merkitys.audit.PersonalData;
import fi.merkitys.directory.PersonPanel;
import fi.merkitys.goals.Sights;
import fi.merkitys.golive.GoLive;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person's goals on the person's page: for herself, her line supervisor and her coach. */
@Component
class PersonGoals implements PersonPanel {
    private final MyGoals goals;
    private final Sights sights;
    private final GoLive goLive;

    PersonGoals(MyGoals goals, Sights sights, GoLive goLive) {
        this.goals = goals;
        this.sights = sights;
        this.goLive = goLive;
    }

    @Override
    public Optional<PersonalData> data() {
        return Optional.of(PersonalData.FIGURES);
    }

    @Override
    public Set<Data> tells() {
        return Set.of(Data.FIGURES);
    }

    @Override
    public Optional<Shown> show(Viewer viewer, PersonId person) {
        var maySee = goLive.isOn()
                && Data.FIGURES.seenBy(viewer).isAtLeast(Grain.AGGREGATE)
                && sights.of(viewer).sees(person.value());
        var asked = maySee ? goals.of(person) : List.<OwnProgress>of();
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(
                        "goals/person",
                        Map.of("goals", asked, "toHerself", viewer.id().equals(person))));
    }

    /** After the figures. */
    @Override
    public int order() {
        return 110;
    }
}
