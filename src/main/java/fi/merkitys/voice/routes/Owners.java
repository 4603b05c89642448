package fi.merkitys.voice.routes;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who can be named as one who answers. */
@Component("voiceOwners")
class Owners {
    private final FindPeople people;
    private final Colleagues colleagues;

    Owners(FindPeople people, Colleagues colleagues) {
        this.people = people;
        this.colleagues = colleagues;
    }

    /** Somebody who works here, by name, employee id or e-mail; the viewer, too. */
    @Nullable
    Long meant(String typed, Viewer viewer) {
        var meant = people.meant(typed);
        if (meant.size() != 1) {
            return null;
        }
        var one = meant.getFirst();
        return isHere(one, viewer) ? one.value() : null;
    }

    private boolean isHere(PersonId person, Viewer viewer) {
        return person.equals(viewer.id())
                || colleagues.find(person, viewer.id()).isPresent();
    }
}
