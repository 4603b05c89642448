package fi.merkitys.successes;

import fi.merkitys.directory.PersonPanel;
import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** On a colleague's page: what they were thanked for, and to thank them. */
@Component
class SuccessPanel implements PersonPanel {
    private static final int SHOWN = 3;
    private final Successes successes;
    private final Colleagues colleagues;

    SuccessPanel(Successes successes, Colleagues colleagues) {
        this.successes = successes;
        this.colleagues = colleagues;
    }

    @Override
    public Set<Data> tells() {
        return Set.of(Data.SUCCESSES);
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Optional<Shown> show(Viewer viewer, PersonId person) {
        return colleagues
                .find(person, viewer.id())
                .map(colleague -> new Shown(
                        "successes/panel",
                        Map.of(
                                "person",
                                colleague,
                                "latest",
                                successes.page(new Wall.OfPerson(person), null, SHOWN, viewer.id()))));
    }
}
