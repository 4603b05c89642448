package fi.merkitys.notifications;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** What somebody was told. */
@Component
class KeptNotices implements KeptData {
    private final NoticesOfPerson notices;

    KeptNotices(NoticesOfPerson notices) {
        this.notices = notices;
    }

    @Override
    public Category category() {
        return Category.NOTICES;
    }

    @Override
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(notices.count(person));
    }

    @Override
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of("topic", "sentence", "arguments", "page", "told_at", "read_at"));
        for (var kept : notices.all(person)) {
            to.row(Arrays.asList(kept.topic(), kept.key(), kept.args(), kept.path(), kept.toldAt(), kept.readAt()));
        }
    }
}
