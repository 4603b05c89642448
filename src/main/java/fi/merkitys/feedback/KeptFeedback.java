package fi.merkitys.feedback;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told and told others, with what was said to it. */
@Component
class KeptFeedback implements KeptData {
    private final Feedbacks feedbacks;
    private final Replies replies;

    KeptFeedback(Feedbacks feedbacks, Replies replies) {
        this.feedbacks = feedbacks;
        this.replies = replies;
    }

    @Override
    public Category category() {
        return Category.FEEDBACK;
    }

    @Override
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(feedbacks.countOf(person));
    }

    @Override
    @Transactional(readOnly = true)
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of(
                "given_at",
                "giver",
                "receiver",
                "kind",
                "situation",
                "behaviour",
                "effect",
                "read_at",
                "follow_up_on",
                "replies"));
        var said = replies.ofPerson(person);
        for (var one : feedbacks.of(person)) {
            to.row(Arrays.asList(
                    one.givenAt(),
                    one.giver().name(),
                    one.receiver().name(),
                    one.kind().key(),
                    one.situation(),
                    one.behaviour(),
                    one.effect(),
                    one.readAt(),
                    one.followUpOn(),
                    said.get(one.id())));
        }
    }
}
