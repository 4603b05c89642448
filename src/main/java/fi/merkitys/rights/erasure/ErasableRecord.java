package fi.merkitys.rights.erasure;

import fi.merkitys.audit.TrailOfPerson;
import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import java.util.List;
import org.springframework.stereotype.Component;

/** The audit trail knows people by their number alone, which then leads to nobody. */
@Component
class ErasableRecord implements Erasable {
    private final TrailOfPerson trail;

    ErasableRecord(TrailOfPerson trail) {
        this.trail = trail;
    }

    @Override
    public List<Line> preview(Profile person) {
        return List.of(new Line(Category.RECORD, "trail", trail.countNaming(person.id()), Fate.STAYS));
    }

    @Override
    public void erase(Erasing erasing) {
        // Nothing in it says who that was.
    }
}
