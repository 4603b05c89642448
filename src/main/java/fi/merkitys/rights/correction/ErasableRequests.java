package fi.merkitys.rights.correction;

import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Requests go with who made them. What somebody answered stays with who asked, under no name. */
@Component
class ErasableRequests implements Erasable {
    private final Corrections corrections;

    ErasableRequests(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public List<Line> preview(Profile person) {
        return List.of(
                new Line(
                        Category.REQUESTS,
                        "requests",
                        corrections.of(person.id()).size(),
                        Fate.GOES),
                new Line(Category.REQUESTS, "answers", corrections.answeredBy(person.id()), Fate.STAYS));
    }

    @Override
    public void erase(Erasing erasing) {
        corrections.forget(erasing.id());
    }
}
