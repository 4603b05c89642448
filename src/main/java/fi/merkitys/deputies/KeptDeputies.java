package fi.merkitys.deputies;

import fi.merkitys.people.Deputies;
import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** For whom one stood in, and who stood in for oneself. */
@Component
class KeptDeputies implements KeptData {
    private final Deputies deputies;

    KeptDeputies(Deputies deputies) {
        this.deputies = deputies;
    }

    @Override
    public Category category() {
        return Category.DEPUTIES;
    }

    @Override
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(deputies.with(person).size());
    }

    @Override
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of("supervisor", "deputy", "from", "until", "ended_at"));
        for (var kept : deputies.with(person)) {
            to.row(Arrays.asList(kept.supervisor(), kept.deputy(), kept.fromDay(), kept.untilDay(), kept.endedAt()));
        }
    }
}
