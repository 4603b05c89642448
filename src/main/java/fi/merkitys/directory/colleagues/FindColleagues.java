package fi.merkitys.directory.colleagues;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.Finds;
import java.util.List;
import org.springframework.stereotype.Component;

/** People from any page, the closest first. */
@Component
class FindColleagues implements Finds {
    private final Colleagues colleagues;

    FindColleagues(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public List<Found> holding(String words, Viewer viewer) {
        return colleagues.named(words, viewer.id(), MOST).stream()
                .map(one -> new Found(one.name(), null, "directory.person", "/people/" + one.id(), null))
                .toList();
    }
}
