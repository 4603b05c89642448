package fi.merkitys.rights.correction;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** What a person has asked to have corrected, and the answers. */
@Component
class KeptRequests implements KeptData {
    private final Corrections corrections;

    KeptRequests(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Category category() {
        return Category.REQUESTS;
    }

    @Override
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(corrections.of(person).size());
    }

    @Override
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of("about", "wrong", "asked_at", "due_on", "outcome", "answer", "answered_by", "answered_at"));
        for (var asked : corrections.of(person)) {
            var answer = asked.answer();
            to.row(Arrays.asList(
                    asked.category().key(),
                    asked.wrong(),
                    asked.askedAt(),
                    asked.dueOn(),
                    answer == null ? null : answer.key(),
                    answer == null ? null : answer.words(),
                    answer == null ? null : answer.by(),
                    answer == null ? null : answer.at()));
        }
    }
}
