package fi.merkitys.notifications;

import fi.merkitys.people.Profile;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notices to the person go; those to others name them by their number, which then leads to nobody. */
@Component
class ErasableNotices implements Erasable {
    private final NoticesOfPerson notices;

    ErasableNotices(NoticesOfPerson notices) {
        this.notices = notices;
    }

    @Override
    public List<Line> preview(Profile person) {
        return List.of(new Line(Category.NOTICES, "notices", notices.count(person.id()), Fate.GOES));
    }

    @Override
    public void erase(Erasing erasing) {
        notices.forget(erasing.id());
    }
}
