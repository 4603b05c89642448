package fi.merkitys.rights;

import fi.merkitys.audit.TrailOfPerson;
import fi.merkitys.people.PersonId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** The audit trail as far as it is about the person. */
@Component
class KeptRecord implements KeptData {
    private final TrailOfPerson trail;

    KeptRecord(TrailOfPerson trail) {
        this.trail = trail;
    }

    @Override
    public Category category() {
        return Category.RECORD;
    }

    @Override
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(trail.count(person));
    }

    @Override
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of("at", "actor", "name", "deed", "data", "about", "deputy_of"));
        for (var look : trail.all(person)) {
            to.row(Arrays.asList(
                    look.at(), look.actor(), look.name(), look.deed(), look.data(), look.about(), look.deputyOf()));
        }
    }
}
